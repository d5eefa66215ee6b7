package secondunit.host.conformance;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.Notice;
import secondunit.host.Program;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// An editing program in memory: one timeline of 30000/1001 frames a second, tracks V1, V2 ... and
/// A1, A2 ..., whose misbehaviours are switched on one by one or together. What stands on its
/// timeline outlives `quit` and `start`, as a saved project does. Safe from any thread.
public final class FakeProgram {

    public static final Timebase RATE = new Timebase(30000, 1001);

    static final int READS_UNTIL_LATE = 3;
    static final int LONGEST_NAME = 24;

    /// What stands on the timeline.
    ///
    /// @param handles frames of the media beyond its in and out points
    /// @param take as noted with it, null for none
    /// @param unseen how many more readings it stays unseen
    record Entry(
            String id,
            String name,
            Path media,
            String track,
            FrameRange range,
            Handles handles,
            @Nullable String take,
            int unseen) {

        boolean isSound() {
            return track.startsWith("A");
        }

        Entry showing(Path other) {
            return new Entry(id, name, other, track, range, handles, take, unseen);
        }

        Entry noted(String other) {
            return new Entry(id, name, media, track, range, handles, other, unseen);
        }

        Entry readOnce() {
            return new Entry(id, name, media, track, range, handles, take, Math.max(0, unseen - 1));
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition dialogClosed = lock.newCondition();
    private final Switches switches = new Switches();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> aside = new ArrayList<>();
    private final List<Entry> selected = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Capability> capabilities;
    private CompletableFuture<HostException> end = new CompletableFuture<>();
    private Consumer<String> watcher = _ -> {};
    private boolean dialog;
    private long playhead = 100;
    private int lastId;

    private FakeProgram(Set<Capability> capabilities) {
        this.capabilities = Set.copyOf(capabilities);
    }

    /// A running editor with tracks.
    public static FakeProgram timeline() {
        return new FakeProgram(
                EnumSet.of(
                        Capability.PLAYHEAD,
                        Capability.SELECTION,
                        Capability.GAP,
                        Capability.PLACE,
                        Capability.REPLACE_MEDIA,
                        Capability.LINK,
                        Capability.REMOVE,
                        Capability.NOTIFY,
                        Capability.SEPARATE_SOUND));
    }

    /// A running streaming program: items have no position.
    public static FakeProgram live() {
        return new FakeProgram(
                EnumSet.of(
                        Capability.PLAYHEAD,
                        Capability.PLACE,
                        Capability.REPLACE_MEDIA,
                        Capability.LINK,
                        Capability.REMOVE,
                        Capability.SEPARATE_SOUND,
                        Capability.LIVE_LOOP));
    }

    /// A running program that can do only this.
    public static FakeProgram of(Set<Capability> capabilities) {
        return new FakeProgram(capabilities);
    }

    /// A session, as an adapter opens it.
    ///
    /// @throws HostException HOST_GONE when the program does not run
    public Program open() {
        lock.lock();
        try {
            requireRunning(end);
            return new FakeSession(this, hello(), end);
        } finally {
            lock.unlock();
        }
    }

    /// Strikes at the next occasion, once.
    public void misbehaveOnce(Misbehaviour misbehaviour) {
        locked(() -> switches.once(misbehaviour));
    }

    /// Strikes at every other occasion.
    public void misbehave(Misbehaviour misbehaviour) {
        locked(() -> switches.sometimes(misbehaviour));
    }

    public void misbehaveAlways(Misbehaviour misbehaviour) {
        locked(() -> switches.always(misbehaviour));
    }

    public void behave() {
        locked(switches::allOff);
    }

    /// Is told the name of every act before and after it, such as `add` and `add done`, on the
    /// adapter's thread. What it throws strikes the adapter.
    public void watch(Consumer<String> acts) {
        locked(() -> watcher = acts);
    }

    /// The user closes the program, or it crashes.
    public void quit() {
        locked(this::end);
    }

    /// The user starts it again, with the project as it was.
    public void start() {
        locked(() -> {
            if (end.isDone()) {
                end = new CompletableFuture<>();
            }
        });
    }

    /// The user opens another project: nothing of ours is there.
    public void openAnotherProject() {
        locked(() -> {
            aside.addAll(entries);
            entries.clear();
        });
    }

    /// The user opens the first project again.
    public void reopenProject() {
        locked(() -> {
            entries.addAll(aside);
            aside.clear();
        });
    }

    /// The user answers the dialog.
    public void closeDialog() {
        locked(() -> {
            dialog = false;
            dialogClosed.signalAll();
        });
    }

    /// The user deletes what shows a file, picture and sound.
    public void userDeletes(Path media) {
        locked(() -> entries.removeIf(entry -> entry.media().equals(media)));
    }

    /// The user selects what shows a file.
    public void userSelects(Path media) {
        locked(() -> {
            selected.clear();
            entries.stream().filter(entry -> entry.media().equals(media)).forEach(selected::add);
        });
    }

    /// The user puts a file of their own on track V1.
    public void userInserts(Path media, FrameRange range) {
        locked(() ->
                entries.add(
                        entry(
                                media.getFileName().toString(),
                                media,
                                "V1",
                                range,
                                Handles.NONE,
                                0)));
    }

    /// The user parks the playhead.
    public void userParks(long frame) {
        locked(() -> playhead = frame);
    }

    /// The user copies what shows a file to another frame, name and notes included.
    public void userCopies(Path media, long at) {
        locked(() -> {
            Entry original =
                    entries.stream()
                            .filter(entry -> entry.media().equals(media))
                            .findFirst()
                            .orElseThrow();
            FrameRange range = FrameRange.ofLength(at, original.range().length());
            entries.add(
                    entry(original.name(), media, original.track(), range, original.handles(), 0));
        });
    }

    /// How many items show a file, unseen ones too.
    public int showing(Path media) {
        lock.lock();
        try {
            return Math.toIntExact(
                    entries.stream().filter(entry -> entry.media().equals(media)).count());
        } finally {
            lock.unlock();
        }
    }

    /// What the items show, in the order they came.
    public List<Path> showing() {
        lock.lock();
        try {
            return entries.stream().map(Entry::media).toList();
        } finally {
            lock.unlock();
        }
    }

    public List<Notice> notices() {
        lock.lock();
        try {
            return List.copyOf(notices);
        } finally {
            lock.unlock();
        }
    }

    boolean isLive() {
        return capabilities.contains(Capability.LIVE_LOOP);
    }

    long playhead() {
        lock.lock();
        try {
            return playhead;
        } finally {
            lock.unlock();
        }
    }

    /// The rate as the program shows it.
    String rate(CompletableFuture<HostException> session) {
        return act(
                "rate",
                session,
                () -> switches.strikes(Misbehaviour.ROUNDS_RATES) ? "29.97" : RATE.toString());
    }

    List<Entry> read(CompletableFuture<HostException> session) {
        return act(
                "read",
                session,
                () -> {
                    List<Entry> seen =
                            entries.stream().filter(entry -> entry.unseen() == 0).toList();
                    entries.replaceAll(Entry::readOnce);
                    return seen;
                });
    }

    List<Entry> selection(CompletableFuture<HostException> session) {
        return act(
                "selection",
                session,
                () -> {
                    boolean stale = switches.strikes(Misbehaviour.STALE_SELECTION);
                    return selected.stream().filter(item -> stale || has(item.id())).toList();
                });
    }

    void add(
            CompletableFuture<HostException> session,
            String name,
            Path media,
            String track,
            FrameRange range,
            Handles handles) {
        change(
                "add",
                session,
                () -> {
                    hangIfStruck();
                    if (switches.strikes(Misbehaviour.DROPS_INSERTS)) {
                        return;
                    }
                    int unseen = switches.strikes(Misbehaviour.ANSWERS_LATE) ? READS_UNTIL_LATE : 0;
                    boolean isPicture = track.startsWith("V") && !isLive();
                    long late = isPicture && switches.strikes(Misbehaviour.PLACES_ONE_OFF) ? 1 : 0;
                    int count = switches.strikes(Misbehaviour.DUPLICATES) ? 2 : 1;
                    for (int copy = 0; copy < count; copy++) {
                        entries.add(entry(name, media, track, range.shift(late), handles, unseen));
                    }
                });
    }

    void show(CompletableFuture<HostException> session, String id, Path media) {
        change("show", session, () -> swap(id, entry -> entry.showing(media)));
    }

    void note(CompletableFuture<HostException> session, String id, String take) {
        change(
                "note",
                session,
                () -> {
                    if (!switches.strikes(Misbehaviour.FORGETS_LINKS)) {
                        swap(id, entry -> entry.noted(take));
                    }
                });
    }

    void delete(CompletableFuture<HostException> session, String id) {
        change(
                "delete",
                session,
                () -> {
                    if (!switches.strikes(Misbehaviour.LIES_ABOUT_SUCCESS)) {
                        entries.removeIf(entry -> entry.id().equals(id));
                    }
                });
    }

    void tell(CompletableFuture<HostException> session, Notice notice) {
        act("tell", session, () -> notices.add(notice));
    }

    private void swap(String id, UnaryOperator<Entry> change) {
        if (!switches.strikes(Misbehaviour.LIES_ABOUT_SUCCESS)) {
            entries.replaceAll(entry -> entry.id().equals(id) ? change.apply(entry) : entry);
        }
    }

    private void change(String name, CompletableFuture<HostException> session, Runnable change) {
        act(
                name,
                session,
                () -> {
                    if (switches.strikes(Misbehaviour.VANISHES_BEFORE)) {
                        end();
                        requireRunning(session);
                    }
                    change.run();
                    if (switches.strikes(Misbehaviour.VANISHES_AFTER)) {
                        end();
                        requireRunning(session);
                    }
                    if (switches.strikes(Misbehaviour.SAYS_NO_AND_DOES_IT)) {
                        throw new HostException(HostError.REFUSED, "fake: that did not work");
                    }
                    return true;
                });
    }

    private <T> T act(String name, CompletableFuture<HostException> session, Supplier<T> act) {
        watcher().accept(name);
        T answer;
        lock.lock();
        try {
            waitForDialog();
            requireRunning(session);
            answer = act.get();
        } finally {
            lock.unlock();
        }
        watcher().accept(name + " done");
        return answer;
    }

    private Consumer<String> watcher() {
        lock.lock();
        try {
            return watcher;
        } finally {
            lock.unlock();
        }
    }

    private void hangIfStruck() {
        if (switches.strikes(Misbehaviour.HANGS_IN_A_DIALOG)) {
            dialog = true;
            waitForDialog();
            requireRunning(end);
        }
    }

    private void waitForDialog() {
        while (dialog && !end.isDone()) {
            dialogClosed.awaitUninterruptibly();
        }
    }

    private void end() {
        dialog = false;
        dialogClosed.signalAll();
        end.complete(new HostException(HostError.HOST_GONE, "fake was closed; start it again"));
    }

    private static void requireRunning(CompletableFuture<HostException> session) {
        if (session.isDone()) {
            throw new HostException(HostError.HOST_GONE, "fake is not running; start it");
        }
    }

    private boolean has(String id) {
        return entries.stream().anyMatch(entry -> entry.id().equals(id));
    }

    private Entry entry(
            String name, Path media, String track, FrameRange range, Handles handles, int unseen) {
        lastId++;
        boolean cut =
                name.length() > LONGEST_NAME && switches.strikes(Misbehaviour.TRUNCATES_NAMES);
        return new Entry(
                Integer.toString(lastId),
                cut ? name.substring(0, LONGEST_NAME) : name,
                Objects.requireNonNull(media),
                track,
                range,
                handles,
                null,
                unseen);
    }

    private Hello hello() {
        return new Hello("fake", "1.0", "", "", "fake-1", capabilities, List.of(), List.of("mp4"));
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
