package secondunit.hosts;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.events.EventLog;
import secondunit.host.Hello;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The connection to one host: a thread that connects for as long as it is not closed, and does all
/// work in the host, in order.
final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Set<HostError> NEEDS_THE_USER =
            Set.of(HostError.DENIED, HostError.UNSUPPORTED, HostError.EDITION_LIMIT);

    private static final Duration LAST_WORK = Duration.ofSeconds(10);

    private final Dial dial;
    private final Backoff backoff;
    private final EventLog events;
    private final Function<Host, Placing> work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Session session;
    private @Nullable Host host;
    private boolean tried;
    private boolean woken;
    private boolean redial;
    private boolean closed;
    private @Nullable Thread thread;

    /// @param first how the session is before the first try
    /// @param work of one session with the host, begun before it is shown as connected
    Line(Session first, Dial dial, Backoff backoff, EventLog events, Function<Host, Placing> work) {
        this.session = first;
        this.dial = dial;
        this.backoff = backoff;
        this.events = events;
        this.work = work;
    }

    void start() {
        Thread.Builder builder = Thread.ofVirtual().name("host " + session().id());
        signal(() -> thread = builder.start(this::run));
    }

    Session session() {
        lock.lock();
        try {
            return session;
        } finally {
            lock.unlock();
        }
    }

    /// The host, while it is connected.
    Optional<Host> host() {
        lock.lock();
        try {
            return Optional.ofNullable(host);
        } finally {
            lock.unlock();
        }
    }

    /// There may be work, or a host that has dialled in.
    void wake() {
        signal(() -> woken = true);
    }

    /// Connects anew, with another password perhaps.
    void redial() {
        signal(() -> {
            redial = true;
            tried = false;
        });
    }

    /// Waits for the end of the first try since the start or `redial`.
    void awaitTry() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!tried && !closed) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends the session after what is being done in the host; waits for that, but not for ever.
    @Override
    public void close() {
        stop();
        Thread running = thread();
        try {
            if (running != null && !running.equals(Thread.currentThread())) {
                running.join(LAST_WORK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets it end, without waiting.
    void stop() {
        signal(() -> closed = true);
    }

    private @Nullable Thread thread() {
        lock.lock();
        try {
            return thread;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        int failures = 0;
        while (!isClosed()) {
            failures = once() ? 1 : failures + 1;
            rest(failures);
        }
    }

    /// One session, from dialling to its end.
    ///
    /// @return whether it came to one
    private boolean once() {
        begin();
        Host reached;
        try {
            reached = dial.dial();
        } catch (HostException e) {
            fail(e);
            return false;
        } catch (RuntimeException e) {
            LOG.error("The adapter of {} is broken", session().kind(), e);
            fail(new HostException(HostError.REFUSED, "the adapter is broken: " + e, e));
            return false;
        }
        try (reached) {
            serve(reached);
        } catch (HostException e) {
            fail(e);
        } catch (RuntimeException e) {
            LOG.error("Work in {} has broken off", session().kind(), e);
            fail(new HostException(HostError.REFUSED, "work in it has broken off: " + e, e));
        }
        return true;
    }

    private void serve(Host reached) {
        reached.gone().whenComplete((_, _) -> wake());
        Placing placing = work.apply(reached);
        signal(() -> {
            host = reached;
            tried = true;
            woken = true;
            show(
                    new Session(
                            session.id(),
                            session.kind(),
                            name(reached.hello()),
                            session.address(),
                            Session.State.CONNECTED,
                            reached.hello(),
                            null));
        });
        try {
            work(reached, placing);
        } finally {
            signal(() -> host = null);
        }
    }

    /// Such as `resolve Studio`.
    static String name(Hello hello) {
        return (hello.host() + " " + hello.edition()).strip();
    }

    private void work(Host reached, Placing placing) {
        placing.reconcile();
        int delays = 0;
        while (!isClosed() && !isSuperseded()) {
            if (reached.gone().toCompletableFuture().isDone()) {
                throw reached.gone().toCompletableFuture().join();
            }
            delays = placing.tend() ? delays + 1 : 0;
            awaitWork(delays == 0 ? Optional.empty() : Optional.of(backoff.after(delays)));
        }
    }

    private void begin() {
        signal(() -> {
            redial = false;
            if (dial.tries()) {
                show(in(Session.State.CONNECTING, session.problem()));
            }
        });
    }

    private void fail(HostException e) {
        signal(() -> {
            host = null;
            tried = !redial;
            boolean stop = NEEDS_THE_USER.contains(e.error());
            show(
                    in(
                            stop ? Session.State.STOPPED : Session.State.WAITING,
                            String.valueOf(e.getMessage())));
        });
    }

    private Session in(Session.State state, @Nullable String problem) {
        return new Session(
                session.id(),
                session.kind(),
                session.name(),
                session.address(),
                state,
                session.hello(),
                problem);
    }

    private void show(Session next) {
        if (!next.equals(session)) {
            session = next;
            events.add(new HostEvent.SessionChanged(next));
        }
    }

    /// Waits until the next try: some time, or until somebody asks for it.
    private void rest(int failures) {
        lock.lock();
        try {
            boolean forever = !dial.tries() || session.state() == Session.State.STOPPED;
            long nanos = forever ? Long.MAX_VALUE : backoff.after(failures).toNanos();
            while (!closed && !isSuperseded() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private void awaitWork(Optional<Duration> limit) {
        lock.lock();
        try {
            long nanos = limit.map(Duration::toNanos).orElse(TimeUnit.DAYS.toNanos(1));
            while (!woken && !closed && !isSuperseded() && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            woken = false;
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean isSuperseded() {
        lock.lock();
        try {
            return redial || dial.hasCome();
        } finally {
            lock.unlock();
        }
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
