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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Watches how videos go: announces their ends, gives up those that nobody asks for any more where
/// that was agreed, and removes the files of those whose keeping time is over.
public final class VideoWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VideoWatch.class);

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
        Instant looked = Instant.MIN;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (Duration.between(max(looked), clock.instant()).compareTo(round) >= 0) {
                    looked = clock.instant();
                    attempt(this::lookAround);
                }
                EventLog.Batch batch = events.after(from, round);
                from = batch.next();
                batch.entries().forEach(entry -> attempt(() -> hear(entry)));
                if (batch.missed()) {
                    looked = Instant.MIN;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Durations do not reach to the beginning of time.
    private static Instant max(Instant looked) {
        return looked.isBefore(Instant.EPOCH) ? Instant.EPOCH : looked;
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

    /// What happened while nobody watched, and what time has brought.
    void lookAround() {
        for (Video video : store.unannounced()) {
            Optional<VideoState> state = videos.state(video);
            if (state.isEmpty()) {
                videos.forget(video);
            } else if (state.get().hasEnded()) {
                announce(video);
            } else if (isAbandoned(video)) {
                store.keep(with(video, Fate.LEASE_LOST, null, false));
                board.cancel(video.take());
            }
        }
        store.kept().forEach(this::expire);
        uploads.sweep();
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
            store.keep(with(video, video.fate(), video.completed(), true));
        }
    }

    private void expire(Video video) {
        Optional<VideoState> state = videos.state(video);
        if (state.isEmpty()) {
            videos.forget(video);
            return;
        }
        Instant expires = state.get().expires();
        if (expires != null && expires.compareTo(clock.instant()) <= 0) {
            store.keep(with(video, Fate.EXPIRED, state.get().completed(), true));
            board.delete(video.take());
        }
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
