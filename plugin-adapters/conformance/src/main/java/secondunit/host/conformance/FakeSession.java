package secondunit.host.conformance;

import secondunit.host.Clip;
import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Playhead;
import secondunit.host.Program;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// The adapter of [FakeProgram]: an example of what an adapter's author writes.
final class FakeSession implements Program {

    private static final long END = 1_000_000;

    private final FakeProgram program;
    private final Hello hello;
    private final CompletableFuture<HostException> end;
    private volatile boolean closed;

    FakeSession(FakeProgram program, Hello hello, CompletableFuture<HostException> end) {
        this.program = program;
        this.hello = hello;
        this.end = end;
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public Playhead readPlayhead() {
        Timebase rate = Timebase.parse(program.rate(session()));
        long frame = program.isLive() ? 0 : program.playhead();
        String timecode = Timecode.ofFrame(frame, new TimecodeFormat(rate, true)).toString();
        return new Playhead("Timeline 1", frame, rate, true, 0, timecode, 1920, 1080, "");
    }

    @Override
    public List<Item> selection() {
        return program.selection(session()).stream().map(FakeSession::item).toList();
    }

    @Override
    public Gap gap() {
        List<Item> items =
                pictures(program.read(session())).stream().map(FakeSession::item).toList();
        long at = program.playhead();
        if (items.stream().anyMatch(item -> item.range().contains(at))) {
            throw new HostException(
                    HostError.SPAN_OCCUPIED, "an item stands at frame %d of V1".formatted(at));
        }
        Optional<Item> before =
                items.stream()
                        .filter(item -> item.range().end() <= at)
                        .max(Comparator.comparingLong(item -> item.range().end()));
        Optional<Item> after =
                items.stream()
                        .filter(item -> item.range().start() > at)
                        .min(Comparator.comparingLong(item -> item.range().start()));
        long from = before.map(item -> item.range().end()).orElse(0L);
        long to = after.map(item -> item.range().start()).orElse(END);
        return new Gap("V1", new FrameRange(from, to), before.orElse(null), after.orElse(null));
    }

    @Override
    public List<Path> frames(FramesWanted wanted) {
        return List.of();
    }

    @Override
    public List<Item> ours() {
        List<FakeProgram.Entry> all = program.read(session());
        List<Item> ours = new ArrayList<>();
        for (FakeProgram.Entry entry : all) {
            Item item = item(entry);
            if (entry.isSound() && isAlone(item, all)) {
                ours.add(half(item));
            } else if (!entry.isSound() && (item.key() != null || item.take() != null)) {
                ours.add(item);
            }
        }
        ours.sort(Comparator.comparingLong(item -> item.range().start()));
        return ours;
    }

    @Override
    public Optional<Item> item(ItemId id) {
        return pictures(program.read(session())).stream()
                .filter(entry -> entry.id().equals(id.value()))
                .map(FakeSession::item)
                .findFirst();
    }

    @Override
    public void insert(InsertClip insert) {
        Clip clip = insert.clip();
        FrameRange range =
                program.isLive()
                        ? FrameRange.ofLength(0, clip.frames())
                        : FrameRange.ofLength(insert.at(), clip.shown());
        Handles handles = program.isLive() ? Handles.NONE : clip.handles();
        String name = insert.itemName();
        Path sound = clip.sound();
        boolean apart = sound != null && insert.sound() == InsertClip.Sound.SEPARATE;
        if (!apart || hasSound(insert.key(), name, Objects.requireNonNull(sound), range, handles)) {
            program.add(session(), name, clip.picture(), freeTrack("V", range), range, handles);
        }
    }

    @Override
    public void replace(ItemId item, Clip clip) {
        Path sound = clip.sound();
        if (sound == null || showsEverywhere(sound, () -> sounds(item))) {
            program.show(session(), item.value(), clip.picture());
        }
    }

    /// Makes one item of the sound, out of whatever there is of it.
    private boolean hasSound(
            String key, String name, Path sound, FrameRange range, Handles handles) {
        List<FakeProgram.Entry> there = sounds(key, program.read(session()));
        if (there.isEmpty()) {
            unbelieved(() ->
                    program.add(session(), name, sound, freeTrack("A", range), range, handles));
        }
        there.stream()
                .skip(1)
                .forEach(extra -> unbelieved(() -> program.delete(session(), extra.id())));
        return showsEverywhere(sound, () -> sounds(key, program.read(session())))
                && sounds(key, program.read(session())).size() == 1;
    }

    private boolean showsEverywhere(Path media, Supplier<List<FakeProgram.Entry>> reading) {
        reading.get().stream()
                .filter(entry -> !entry.media().equals(media))
                .forEach(entry -> unbelieved(() -> program.show(session(), entry.id(), media)));
        return reading.get().stream().allMatch(entry -> entry.media().equals(media));
    }

    @Override
    public void link(ItemId item, String take) {
        program.note(session(), item.value(), take);
    }

    @Override
    public void remove(ItemId item) {
        List<FakeProgram.Entry> sounds = sounds(item);
        unbelieved(() -> program.delete(session(), item.value()));
        List<FakeProgram.Entry> left = program.read(session());
        sounds.stream()
                .filter(sound -> isAlone(item(sound), left))
                .forEach(sound -> program.delete(session(), sound.id()));
    }

    @Override
    public void notify(Notice notice) {
        program.tell(session(), notice);
    }

    @Override
    public CompletionStage<HostException> gone() {
        return end.minimalCompletionStage();
    }

    @Override
    public void close() {
        closed = true;
    }

    /// What hung until the session was closed does not go on.
    private CompletableFuture<HostException> session() {
        if (closed) {
            throw new HostException(HostError.HOST_GONE, "the session with fake was closed");
        }
        return end;
    }

    /// The first of two acts: what it has done is read afterwards, whatever the program says.
    private static void unbelieved(Runnable act) {
        try {
            act.run();
        } catch (HostException e) {
            if (e.error() != HostError.REFUSED) {
                throw e;
            }
        }
    }

    private String freeTrack(String letter, FrameRange range) {
        List<FakeProgram.Entry> all = program.read(session());
        int number = 2;
        while (isTaken(letter + number, range, all)) {
            number++;
        }
        return letter + number;
    }

    private static boolean isTaken(
            String track, FrameRange range, List<FakeProgram.Entry> entries) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.track().equals(track) && !entry.range().intersect(range).isEmpty());
    }

    /// The separate sound of a picture item, of all its doubles together.
    private List<FakeProgram.Entry> sounds(ItemId picture) {
        List<FakeProgram.Entry> all = program.read(session());
        Optional<String> key =
                all.stream()
                        .filter(entry -> entry.id().equals(picture.value()) && !entry.isSound())
                        .flatMap(entry -> InsertClip.keyIn(entry.name()).stream())
                        .findFirst();
        return key.map(found -> sounds(found, all)).orElse(List.of());
    }

    private static List<FakeProgram.Entry> sounds(String key, List<FakeProgram.Entry> entries) {
        return entries.stream()
                .filter(FakeProgram.Entry::isSound)
                .filter(entry -> InsertClip.keyIn(entry.name()).filter(key::equals).isPresent())
                .toList();
    }

    private static List<FakeProgram.Entry> pictures(List<FakeProgram.Entry> entries) {
        return entries.stream().filter(entry -> !entry.isSound()).toList();
    }

    private static boolean isAlone(Item sound, List<FakeProgram.Entry> entries) {
        return pictures(entries).stream()
                .noneMatch(entry -> item(entry).isOf(String.valueOf(sound.key())));
    }

    private static Item item(FakeProgram.Entry entry) {
        return new Item(
                new ItemId(entry.id()),
                entry.media(),
                entry.track(),
                entry.range(),
                entry.handles().before(),
                entry.handles().before(),
                entry.handles().after(),
                FakeProgram.RATE,
                InsertClip.keyIn(entry.name()).orElse(null),
                entry.take());
    }

    private static Item half(Item sound) {
        return new Item(
                sound.id(),
                null,
                sound.track(),
                sound.range(),
                0,
                0,
                0,
                FakeProgram.RATE,
                sound.key(),
                null);
    }
}
