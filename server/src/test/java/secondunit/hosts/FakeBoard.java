package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.events.EventLog;
import secondunit.host.conformance.FakeProgram;
import secondunit.jobs.Ask;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobEvent;
import secondunit.jobs.JobState;
import secondunit.jobs.Shot;
import secondunit.jobs.Terms;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A queue whose jobs end when a test says so.
final class FakeBoard implements JobBoard {

    static final long FRAMES = 48;

    private final EventLog events;
    private final Map<String, Shot> shots = new ConcurrentHashMap<>();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    FakeBoard(EventLog events) {
        this.events = events;
    }

    /// A shot with a draft `SHOT-draft` and finals `SHOT-1`, `SHOT-2` ..., all of them queued.
    Shot shot(String id, int finals) {
        return shot(id, finals, FRAMES);
    }

    Shot shot(String id, int finals, long frames) {
        List<String> takes = new ArrayList<>();
        takes.add(queued(id, id + "-draft", Quality.DRAFT, 1, frames));
        for (int seed = 1; seed <= finals; seed++) {
            takes.add(queued(id, id + "-" + seed, Quality.FINAL, seed, frames));
        }
        var shot =
                new Shot(
                        id,
                        request(Quality.FINAL, 1, frames),
                        DeliveryFormat.MP4,
                        Instant.EPOCH,
                        takes);
        shots.put(id, shot);
        return shot;
    }

    void finish(String take) {
        end(
                take,
                new Outcome.Done(
                        new TakeResult(
                                take,
                                Path.of(take + ".mp4"),
                                FRAMES,
                                FakeProgram.RATE,
                                new Size(1920, 1080),
                                "stage",
                                "",
                                1,
                                List.of(),
                                List.of(),
                                null,
                                Duration.ZERO,
                                List.of())));
    }

    void end(String take, Outcome outcome) {
        Job job =
                jobs.computeIfPresent(
                        take, (_, old) -> old.in(new JobState.Ended(Instant.EPOCH, outcome)));
        events.add(new JobEvent.Changed(job));
    }

    private String queued(String shot, String take, Quality quality, long seed, long frames) {
        jobs.put(
                take,
                new Job(
                        take,
                        shot,
                        request(quality, seed, frames),
                        DeliveryFormat.MP4,
                        Path.of(take + ".mp4"),
                        Instant.EPOCH,
                        0,
                        new JobState.Queued()));
        return take;
    }

    private static ShotRequest request(Quality quality, long seed, long frames) {
        return new ShotRequest.Generate(
                "aurora",
                null,
                frames,
                new FrameRange(0, frames),
                FakeProgram.RATE,
                new Size(1920, 1080),
                true,
                false,
                true,
                new Casting(Casting.AUTO, quality, seed));
    }

    @Override
    public List<Shot> ask(List<Ask> asks) {
        throw new UnsupportedOperationException("tests make shots by hand");
    }

    @Override
    public Optional<Job> again(String shot, ShotRequest request, Terms terms) {
        throw new UnsupportedOperationException("tests make takes by hand");
    }

    @Override
    public Optional<Shot> shot(String id) {
        return Optional.ofNullable(shots.get(id));
    }

    @Override
    public List<Shot> shots(@Nullable String before, int limit) {
        return List.copyOf(shots.values());
    }

    @Override
    public Optional<Job> job(String take) {
        return Optional.ofNullable(jobs.get(take));
    }

    @Override
    public List<Job> jobs(@Nullable String before, int limit) {
        return List.copyOf(jobs.values());
    }

    @Override
    public Optional<Job> cancel(String take) {
        end(take, new Outcome.Cancelled());
        return job(take);
    }

    @Override
    public boolean delete(String take) {
        return jobs.remove(take) != null;
    }
}
