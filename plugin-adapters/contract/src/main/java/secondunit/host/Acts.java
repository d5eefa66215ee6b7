package secondunit.host;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Acts of a program that count only when reading it again shows them.
final class Acts implements AutoCloseable {

    private final Program program;
    private final String host;
    private final Patience patience;
    private final Lane lane;

    Acts(Program program, String host, Patience patience) {
        this.program = program;
        this.host = host;
        this.patience = patience;
        this.lane = new Lane(host, patience.answer(), program.gone());
    }

    <T> T read(String what, Supplier<T> reading) {
        return lane.ask(what, reading);
    }

    /// Asks once and believes nothing.
    void act(String what, Runnable act) {
        lane.ask(
                what,
                () -> {
                    act.run();
                    return true;
                });
    }

    /// Asks for an act and reads until it shows; asks again where it does not. What the act itself
    /// answers counts only when nothing shows: a program may say no and have done it.
    ///
    /// @param act itself asks the program
    /// @param reading runs on the program's thread
    <T> T until(String what, Runnable act, Supplier<Optional<T>> reading, Predicate<T> shows) {
        Optional<HostException> failure = Optional.empty();
        for (int attempt = 0; attempt < patience.tries(); attempt++) {
            failure = attempt(act);
            boolean certain = failure.filter(Acts::isCertain).isPresent();
            Optional<T> shown = readUntil(what, reading, shows, certain ? 1 : patience.reads());
            if (shown.isPresent()) {
                return shown.get();
            }
            if (certain) {
                break;
            }
        }
        throw failure.orElseGet(
                () -> notConfirmed(what, "it was asked %d times".formatted(patience.tries())));
    }

    Item linkedTo(Item item, String take) {
        return until(
                "link",
                () -> act("link", () -> program.link(item.id(), take)),
                () -> program.item(item.id()),
                read -> take.equals(read.take()));
    }

    /// Takes an item of ours out, and what is left of its insertion then; leaves any other alone.
    void takeOut(ItemId id) {
        Optional<Item> item = read("linked", () -> ours(id));
        if (item.isPresent()) {
            until(
                    "remove",
                    () -> act("remove", () -> program.remove(id)),
                    () -> Optional.of(ours(id).isPresent()),
                    isThere -> !isThere);
            takeOutHalves(item.get().key());
        }
    }

    private void takeOutHalves(@Nullable String key) {
        List<Item> halves =
                key == null
                        ? List.of()
                        : read("linked", () -> of(key)).stream().filter(Item::isHalf).toList();
        halves.forEach(half -> takeOut(half.id()));
    }

    /// All items of an insertion, on the program's thread: halves and doubles too.
    List<Item> of(String key) {
        return program.ours().stream().filter(item -> item.isOf(key)).toList();
    }

    Item known(ItemId id) {
        return read("item", () -> program.item(id))
                .orElseThrow(() ->
                        new HostException(
                                HostError.NO_ITEM,
                                "%s has no item %s (any more); read its selection or links again"
                                        .formatted(host, id)));
    }

    HostException notConfirmed(String what, String why) {
        return new HostException(
                HostError.NOT_CONFIRMED,
                "%s said yes to %s and does not show it: %s; do it there by hand, or ask again"
                        .formatted(host, what, why));
    }

    @Override
    public void close() {
        lane.close();
        program.close();
    }

    private Optional<Item> ours(ItemId id) {
        return program.ours().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private static Optional<HostException> attempt(Runnable act) {
        try {
            act.run();
            return Optional.empty();
        } catch (HostException e) {
            if (e.error() == HostError.HOST_GONE || e.error() == HostError.MODAL_SUSPECTED) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    /// A reason that asking again does not change.
    private static boolean isCertain(HostException failure) {
        return failure.error() != HostError.REFUSED && failure.error() != HostError.NOT_CONFIRMED;
    }

    private <T> Optional<T> readUntil(
            String what, Supplier<Optional<T>> reading, Predicate<T> shows, int reads) {
        for (int count = 1; ; count++) {
            Optional<T> shown = read("reading after " + what, reading).filter(shows);
            if (shown.isPresent() || count >= reads) {
                return shown;
            }
            lane.pause(patience.between());
        }
    }
}
