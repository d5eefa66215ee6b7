package secondunit.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One insertion, from whatever stands there under its key to one item at its place.
final class Insertion {

    /// What lies farther off is no slip of the host's counting, and is left where it is.
    private static final long SLIP = 2;

    private final Program program;
    private final Acts acts;
    private final Hello hello;
    private final InsertClip asked;
    private final Suited suited;

    Insertion(Program program, Acts acts, Hello hello, InsertClip asked) {
        this.program = program;
        this.acts = acts;
        this.hello = hello;
        this.asked = asked;
        this.suited = Suited.to(hello, asked);
    }

    /// What stands there under the key; doubles are taken out.
    Optional<Item> standing() {
        return nearest(acts.read("linked", () -> whole(acts.of(asked.key()))));
    }

    Item place() {
        Item item = insertAt(asked.at());
        if (strays(item)) {
            takeOut(item);
            item = insertAt(asked.at());
        }
        if (strays(item)) {
            takeOut(item);
            item = insertAt(2 * asked.at() - item.range().start());
        }
        return item;
    }

    /// The item with its take linked, where the host keeps links and the item has none.
    Item withTake(Item item) {
        boolean linkable = hello.can(Capability.LINK) && item.take() == null;
        return linkable ? acts.linkedTo(item, asked.clip().take()) : item;
    }

    /// What is other than asked.
    List<Degraded> told(Item item) {
        List<Degraded> told = new ArrayList<>(suited.degraded());
        if (hasPlace() && item.range().start() != asked.at()) {
            told.add(told("frame " + asked.at(), "frame " + item.range().start()));
        }
        if (item.mediaFrames() != asked.clip().frames()) {
            told.add(told(asked.clip().frames() + " frames", item.mediaFrames() + " frames"));
        }
        if (!asked.track().equals(InsertClip.AUTO) && !asked.track().equals(item.track())) {
            told.add(told("track " + asked.track(), "track " + item.track()));
        }
        return told;
    }

    private Item insertAt(long frame) {
        InsertClip insertion = suited.insert().startingAt(frame);
        List<Item> there =
                acts.until(
                        "insertClip",
                        () -> {
                            if (standing().isEmpty()) {
                                acts.act("insertClip", () -> program.insert(insertion));
                            }
                        },
                        () -> Optional.of(whole(acts.of(asked.key()))),
                        items -> !items.isEmpty());
        return nearest(there).orElseThrow();
    }

    private static List<Item> whole(List<Item> items) {
        return items.stream().filter(item -> !item.isHalf()).toList();
    }

    /// The item nearest to the frame asked for. What overlaps it under the same key is its double
    /// and is taken out; a copy elsewhere is the user's own.
    private Optional<Item> nearest(List<Item> items) {
        Optional<Item> kept = items.stream().min(Comparator.comparingLong(item -> off(item)));
        kept.ifPresent(item ->
                items.stream()
                        .filter(other -> isDouble(other, item))
                        .forEach(other -> takeOut(other)));
        return kept;
    }

    private static boolean isDouble(Item other, Item kept) {
        return !other.id().equals(kept.id()) && !other.range().intersect(kept.range()).isEmpty();
    }

    private boolean strays(Item item) {
        return hasPlace() && off(item) != 0 && off(item) <= SLIP && asked.at() >= SLIP;
    }

    private long off(Item item) {
        return Math.abs(item.range().start() - asked.at());
    }

    private boolean hasPlace() {
        return !hello.can(Capability.LIVE_LOOP) && suited.insert().mode() != InsertClip.Mode.BIN;
    }

    private void takeOut(Item item) {
        acts.takeOut(item.id());
    }

    private Degraded told(String asked, String used) {
        return new Degraded(asked, used, "%s has it so".formatted(hello.host()));
    }
}
