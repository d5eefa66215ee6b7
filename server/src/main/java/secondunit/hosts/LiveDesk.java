package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.events.EventLog;
import secondunit.host.Capability;
import secondunit.host.Connector;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.Shot;
import secondunit.shot.ShotRequest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The hosts' room at work: lines to the hosts we know, placements, and an ear for jobs that end.
/// Nothing but the store outlives it; a new desk over the same store goes on where this one was,
/// however it ended.
public final class LiveDesk implements HostDesk, AutoCloseable {

    private final JobBoard board;
    private final EventLog events;
    private final InstantSource clock;
    private final Placements placements;
    private final Switchboard switchboard;
    private final Takes takes;
    private final JobEar ear;

    /// @param connectors one for each kind of host that the server dials
    public LiveDesk(
            HostStore store,
            JobBoard board,
            EventLog events,
            Clips clips,
            List<Connector> connectors,
            Backoff backoff,
            InstantSource clock) {
        this.board = board;
        this.events = events;
        this.clock = clock;
        this.placements = new Placements(store, events);
        this.takes = new Takes(board);
        this.switchboard =
                new Switchboard(
                        store,
                        events,
                        connectors,
                        backoff,
                        (session, host) -> new Placing(session, host, placements, takes, clips));
        this.ear = new JobEar(events, switchboard::wakeAll);
    }

    /// Connects to every host known, and begins to follow jobs.
    public void start() {
        ear.start();
        switchboard.start();
    }

    /// Where adapters come in that dial the server.
    ///
    /// @param limit for each of their answers
    public RemoteHosts door(Duration limit) {
        return new RemoteDoor(switchboard::arrived, limit);
    }

    @Override
    public Session connect(Address address) {
        Loopback.require(address.host(), address.port());
        Line line = switchboard.dialled(address);
        try {
            line.awaitTry();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return line.session();
    }

    @Override
    public List<Session> sessions() {
        return switchboard.sessions();
    }

    @Override
    public Optional<Session> session(String id) {
        return switchboard.line(id).map(Line::session);
    }

    @Override
    public Host host(String session) {
        Line line = line(session);
        return line.host()
                .orElseThrow(() ->
                        new HostException(
                                HostError.HOST_GONE,
                                "%s is not connected; start it there"
                                        .formatted(line.session().name())));
    }

    @Override
    public boolean forget(String session) {
        Optional<Line> line = switchboard.forget(session);
        if (line.isEmpty()) {
            return false;
        }
        String note =
                "%s was forgotten; what stands there stays".formatted(line.get().session().name());
        placements
                .of(session)
                .forEach(placement ->
                        placements.change(
                                placement.id(), now -> now.isOpen() ? now.removed(note) : now));
        events.add(new HostEvent.SessionForgotten(session));
        return true;
    }

    @Override
    public Placement place(String session, String shot, @Nullable String take, Spot spot) {
        Line line = line(session);
        Shot wanted = board.shot(shot).orElseThrow(() -> unknown("shot", shot));
        if (take != null && !wanted.takes().contains(showable(take).take())) {
            throw new IllegalArgumentException("take %s is not of shot %s".formatted(take, shot));
        }
        Placement placement =
                placements.add(
                        new Placement(
                                Keys.next(),
                                session,
                                shot,
                                take,
                                spot.isSaid() ? spot : here(line, spot),
                                clock.instant(),
                                Placement.State.WAITING,
                                null,
                                null,
                                List.of(),
                                null));
        line.wake();
        return placement;
    }

    /// Where the playhead is now: it may be elsewhere when the take is done. A host that does not
    /// tell is asked again then.
    private static Spot here(Line line, Spot spot) {
        Optional<Host> host =
                line.host()
                        .filter(one ->
                                one.hello().can(Capability.PLAYHEAD)
                                        && !one.hello().can(Capability.LIVE_LOOP));
        try {
            return host.map(one -> spot.from(one.readPlayhead().frame())).orElse(spot);
        } catch (HostException _) {
            return spot;
        }
    }

    @Override
    public Optional<Placement> swap(String placement, String take) {
        Optional<Placement> before = placements.find(placement);
        if (before.isEmpty()) {
            return before;
        }
        requireSameLength(before.get(), showable(take));
        return woken(placements.change(placement, now -> wanting(now, take)));
    }

    @Override
    public Optional<Placement> remove(String placement) {
        return woken(placements.change(placement, this::removing));
    }

    @Override
    public List<Placement> placements() {
        return placements.all().stream()
                .filter(placement -> placement.state() != Placement.State.REMOVED)
                .toList();
    }

    @Override
    public Optional<Placement> placement(String id) {
        return placements.find(id);
    }

    @Override
    public void close() {
        ear.close();
        switchboard.close();
    }

    private static Placement wanting(Placement now, String take) {
        return switch (now.state()) {
            case WAITING, PLACING, LIVE, FAILED -> now.wanting(take);
            case REMOVING, REMOVED ->
                    throw new IllegalArgumentException(
                            "placement %s was removed; place the take anew".formatted(now.id()));
        };
    }

    /// What the host was never asked for, or cannot be asked about, is removed at once.
    private Placement removing(Placement now) {
        return switch (now.state()) {
            case WAITING -> now.item() == null ? now.removed(null) : now.removing();
            case FAILED -> isConnected(now.host()) ? now.removing() : now.removed(null);
            case PLACING, LIVE -> now.removing();
            case REMOVING, REMOVED -> now;
        };
    }

    private boolean isConnected(String session) {
        return switchboard.line(session).flatMap(Line::host).isPresent();
    }

    private Optional<Placement> woken(Optional<Placement> placement) {
        placement.flatMap(changed -> switchboard.line(changed.host())).ifPresent(Line::wake);
        return placement;
    }

    private Job showable(String take) {
        Job job = board.job(take).orElseThrow(() -> unknown("take", take));
        if (Takes.choice(job) instanceof Choice.Never never) {
            throw new IllegalArgumentException(
                    "take %s cannot be placed: %s".formatted(take, never.why()));
        }
        return job;
    }

    private void requireSameLength(Placement placement, Job job) {
        if (job.shot().equals(placement.shot())) {
            return;
        }
        Optional<Long> own = board.shot(placement.shot()).flatMap(shot -> frames(shot.request()));
        Optional<Long> others = frames(job.request());
        if (own.isEmpty() || others.isEmpty() || !own.equals(others)) {
            throw new IllegalArgumentException(
                    "take %s is of another shot and not known to have as many frames; place it as a clip of its own"
                            .formatted(job.take()));
        }
    }

    /// Frames of the clip, handles included.
    private static Optional<Long> frames(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate -> Optional.of(generate.range().length());
            case ShotRequest.Extend _,
                    ShotRequest.Bridge _,
                    ShotRequest.Loop _,
                    ShotRequest.Retake _,
                    ShotRequest.Retime _ ->
                    Optional.empty();
        };
    }

    private Line line(String session) {
        return switchboard.line(session).orElseThrow(() -> unknown("host", session));
    }

    private static IllegalArgumentException unknown(String what, String id) {
        return new IllegalArgumentException("there is no %s %s".formatted(what, id));
    }
}
