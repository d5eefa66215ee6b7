package secondunit.host;

import secondunit.timeline.Timebase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A host of which nothing is believed that reading it again does not show. Every adapter's program
/// is wrapped in one: it checks capabilities and files, asks for an act, reads until the act shows,
/// asks again where it does not, takes doubles out, and gives up with NOT_CONFIRMED.
///
/// What it cannot mend: a program that does an act later than all the patience, after it was asked
/// again, has a double until the same key is inserted next.
public final class ConfirmedHost implements Host {

    private final Program program;
    private final Hello hello;
    private final Acts acts;
    private final ReentrantLock changing = new ReentrantLock();

    public ConfirmedHost(Program program, Patience patience) {
        this.program = program;
        this.hello = program.hello();
        this.acts = new Acts(program, hello.host(), patience);
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public Playhead readPlayhead() {
        need(Capability.PLAYHEAD);
        return acts.read("readPlayhead", program::readPlayhead);
    }

    /// Each selected item is read afresh; one that is gone is left out.
    @Override
    public List<Item> selection() {
        need(Capability.SELECTION);
        return acts.read(
                "selection",
                () ->
                        program.selection().stream()
                                .flatMap(item -> program.item(item.id()).stream())
                                .toList());
    }

    @Override
    public Gap gap() {
        need(Capability.GAP);
        return acts.read("gap", program::gap);
    }

    /// The files must be there.
    @Override
    public List<Path> frames(FramesWanted wanted) {
        need(Capability.EXPORT_FRAME);
        List<Path> files = acts.read("frames", () -> program.frames(wanted));
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw acts.notConfirmed("frames", "there is no file " + file);
            }
        }
        return files;
    }

    @Override
    public Placed insertClip(InsertClip clip) {
        need(Capability.PLACE);
        return changing(() -> {
            var insertion = new Insertion(program, acts, hello, clip);
            Optional<Item> standing = insertion.standing();
            if (standing.isEmpty()) {
                requireFiles(clip.clip());
                requireRate(clip.clip());
            }
            Item item = insertion.withTake(standing.orElseGet(insertion::place));
            return placed(item, insertion.told(item));
        });
    }

    @Override
    public Placed replaceMedia(ReplaceMedia media) {
        need(Capability.REPLACE_MEDIA);
        return changing(() -> {
            Item before = acts.known(media.item());
            requireLength(before, media.clip());
            requireFiles(media.clip());
            Item after = replaced(before, media.clip());
            return placed(after, moved(before, after));
        });
    }

    @Override
    public void link(ItemId item, String take) {
        need(Capability.LINK);
        changing(() -> acts.linkedTo(acts.known(item), take));
    }

    @Override
    public List<Item> linked() {
        need(Capability.LINK);
        return acts.read("linked", program::ours);
    }

    @Override
    public void remove(ItemId item) {
        need(Capability.REMOVE);
        changing(() -> {
            acts.takeOut(item);
            return item;
        });
    }

    @Override
    public void notify(Notice notice) {
        need(Capability.NOTIFY);
        acts.act("notify", () -> program.notify(notice));
    }

    @Override
    public CompletionStage<HostException> gone() {
        return program.gone();
    }

    @Override
    public void close() {
        acts.close();
    }

    private Item replaced(Item before, Clip clip) {
        Item after =
                acts.until(
                        "replaceMedia",
                        () -> acts.act("replaceMedia", () -> program.replace(before.id(), clip)),
                        () -> program.item(before.id()),
                        item -> clip.picture().equals(item.media()));
        return hello.can(Capability.LINK) ? acts.linkedTo(after, clip.take()) : after;
    }

    private <T> T changing(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    private void need(Capability capability) {
        if (!hello.can(capability)) {
            throw new HostException(
                    HostError.UNSUPPORTED,
                    "%s %s lacks %s".formatted(hello.host(), hello.version(), capability));
        }
    }

    private void requireLength(Item before, Clip clip) {
        if (before.mediaFrames() != clip.frames()) {
            throw new HostException(
                    HostError.LENGTH_MISMATCH,
                    "item %s of %s has %d frames and \"%s\" has %d; place it as a clip of its own"
                            .formatted(
                                    before.id(),
                                    hello.host(),
                                    before.mediaFrames(),
                                    clip.name(),
                                    clip.frames()));
        }
    }

    private void requireRate(Clip clip) {
        if (hello.can(Capability.PLAYHEAD) && !hello.can(Capability.LIVE_LOOP)) {
            Timebase rate = readPlayhead().rate();
            if (!rate.equals(clip.rate())) {
                throw new HostException(
                        HostError.RATE_MISMATCH,
                        "\"%s\" has %s frames a second and the timeline of %s %s; render it at that rate"
                                .formatted(clip.name(), clip.rate(), hello.host(), rate));
            }
        }
    }

    private static void requireFiles(Clip clip) {
        requireFile(clip, clip.picture());
        Path sound = clip.sound();
        if (sound != null) {
            requireFile(clip, sound);
        }
    }

    private static void requireFile(Clip clip, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new HostException(
                    HostError.FILE_MISSING,
                    "\"%s\": there is no file %s; render the take again"
                            .formatted(clip.name(), file));
        }
    }

    private static Placed placed(Item item, List<Degraded> degraded) {
        Path media = item.media();
        if (media == null) {
            throw new IllegalStateException("item %s shows no media".formatted(item.id()));
        }
        return new Placed(item.id(), item.track(), item.range(), media, degraded);
    }

    private List<Degraded> moved(Item before, Item after) {
        return before.range().equals(after.range())
                ? List.of()
                : List.of(
                        new Degraded(
                                "frames " + before.range(),
                                "frames " + after.range(),
                                "%s has moved or trimmed it".formatted(hello.host())));
    }
}
