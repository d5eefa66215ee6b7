package secondunit.videos;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.events.EventId;
import secondunit.events.EventLog;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobEvent;
import secondunit.jobs.JobState;
import secondunit.uploads.Uploads;
import secondunit.videos.Video.Fate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Watches how videos go: announces their ends, gives up those that nobody asks for any more where
/// that was agreed, and removes the files of those whose keeping time is over.
public final class VideoWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VideoWatch.class);

    private static final int PAGE = 200;

    private final Videos videos;
    private final VideoStore store;
    private final JobBoard board;
    private final Uploads uploads;
    private final EventLog events;
    private final Announcer announcer;
    private final InstantSource clock;
    private final Duration round;
    private @Nullable Thread thread;

    /// @param round how often leases and keeping times are looked at
    public VideoWatch(
            Videos videos,
            VideoStore store,
            JobBoard board,
            Uploads uploads,
            EventLog events,
            Announcer announcer,
            InstantSource clock,
            Duration round) {
        this.videos = videos;
        this.store = store;
        this.board = board;
        this.uploads = uploads;
        this.events = events;
        this.announcer = announcer;
        this.clock = clock;
        this.round = round;
    }

    public void start() {
        thread = Thread.ofPlatform().name("videos").daemon().start(this::watch);
    }

    private void watch() {
        EventId from = events.latest();
        attempt(this::catchUp);
        long looked = System.nanoTime();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                EventLog.Batch batch = events.after(from, round);
                from = batch.next();
                batch.entries().forEach(entry -> attempt(() -> hear(entry)));
                if (batch.missed()) {
                    attempt(this::catchUp);
                }
                if (System.nanoTime() - looked >= round.toNanos()) {
                    looked = System.nanoTime();
                    attempt(this::lookAround);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// One thing that goes wrong does not keep the others from being done.
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.warn("videos are looked at again later", problem);
        }
    }

    private void hear(EventLog.Entry entry) {
        if (entry.event() instanceof JobEvent.Changed(var job)
                && job.state() instanceof JobState.Ended) {
            store.ofTake(job.take()).ifPresent(this::announce);
        } else if (entry.event() instanceof JobEvent.Gone(String take)) {
            store.ofTake(take)
                    .filter(video -> video.fate() != Fate.EXPIRED)
                    .ifPresent(videos::forget);
        }
    }

    /// What happened while nobody watched.
    void catchUp() {
        store.unannounced().forEach(this::announce);
        List<Video> page = store.page(null, PAGE, true);
        while (!page.isEmpty()) {
            page.forEach(this::tidy);
            page = store.page(page.getLast().id(), PAGE, true);
        }
    }

    /// A crash may have come between a video and its take.
    private void tidy(Video video) {
        if (video.fate() == Fate.EXPIRED) {
            board.delete(video.take());
        } else if (videos.state(video).isEmpty()) {
            videos.forget(video);
        }
    }

    /// What time has brought.
    void lookAround() {
        store.leased().stream().filter(this::isAbandoned).forEach(this::giveUp);
        Duration keeping = videos.keeping();
        if (keeping != null) {
            store.completedBy(clock.instant().minus(keeping)).forEach(this::expire);
        }
        uploads.sweep();
    }

    private void giveUp(Video video) {
        store.keep(with(video, Fate.LEASE_LOST, null, false));
        board.cancel(video.take());
    }

    private boolean isAbandoned(Video video) {
        Duration lease = video.lease();
        return lease != null && videos.askedFor(video).plus(lease).compareTo(clock.instant()) <= 0;
    }

    private void announce(Video video) {
        if (video.announced()) {
            return;
        }
        Optional<VideoState> state = videos.state(video);
        if (state.isPresent() && state.get().hasEnded()) {
            announcer.ended(video.id(), state.get().status() == VideoState.Status.COMPLETED);
            store.keep(with(video, video.fate(), state.get().completed(), true));
        }
    }

    private void expire(Video video) {
        store.keep(with(video, Fate.EXPIRED, video.completed(), true));
        board.delete(video.take());
    }

    private static Video with(
            Video video, Fate fate, @Nullable Instant completed, boolean announced) {
        return new Video(
                video.id(),
                video.take(),
                video.model(),
                video.prompt(),
                video.seconds(),
                video.size(),
                video.created(),
                video.remixedFrom(),
                video.input(),
                video.progress(),
                video.lease(),
                fate,
                completed,
                announced);
    }

    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
