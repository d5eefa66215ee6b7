package secondunit.jobs;

import secondunit.render.TakeResult;
import secondunit.shot.Casting;
import secondunit.shot.ShotRequest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What takes took, by subject, and what is to be expected of the next: the time of the most
/// similar ones, scaled by frames and by pixels. What was never made is not guessed.
final class History {

    private static final int LOADED = 2000;
    private static final int OF_ONE_SUBJECT = 60;
    private static final int SIMILAR = 5;

    private final QueueStore store;
    private final Map<String, Deque<Measure>> measures = new HashMap<>();

    History(QueueStore store) {
        this.store = store;
        store.measures(LOADED).reversed().forEach(this::add);
    }

    void note(Job job, TakeResult take) {
        Measure measure = Measure.of(job, take);
        add(measure);
        store.add(measure);
    }

    private synchronized void add(Measure measure) {
        Deque<Measure> own = measures.computeIfAbsent(measure.subject(), _ -> new ArrayDeque<>());
        own.addLast(measure);
        if (own.size() > OF_ONE_SUBJECT) {
            own.removeFirst();
        }
    }

    /// What a job is expected by: two that are alike are expected to take the same.
    record Kind(String subject, String model, OptionalLong frames, OptionalLong pixels) {

        static Kind of(Job job) {
            ShotRequest request = job.request();
            Work work = Work.of(job);
            return new Kind(
                    Measure.subject(request),
                    request.casting().model(),
                    work.frames(),
                    work.pixels());
        }
    }

    /// From order to finished file; empty when nothing like it was made.
    Optional<Duration> expect(Job job) {
        return expect(Kind.of(job));
    }

    Optional<Duration> expect(Kind kind) {
        Work work = new Work(kind.frames(), kind.pixels());
        List<Double> seconds =
                like(kind).stream()
                        .sorted(Comparator.comparingDouble(work::distance))
                        .limit(SIMILAR)
                        .map(work::seconds)
                        .sorted()
                        .toList();
        return seconds.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(middle(seconds) * 1000)));
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private synchronized List<Measure> like(Kind kind) {
        Deque<Measure> own = measures.getOrDefault(kind.subject(), new ArrayDeque<>());
        String model = kind.model();
        return own.stream()
                .filter(one -> model.equals(Casting.AUTO) || model.equals(one.player()))
                .toList();
    }

    /// How much a job asks for, as far as its request tells.
    private record Work(OptionalLong frames, OptionalLong pixels) {

        static Work of(Job job) {
            return switch (job.request()) {
                case ShotRequest.Generate generate ->
                        new Work(
                                OptionalLong.of(generate.range().length()),
                                OptionalLong.of(
                                        job.format().hasPicture()
                                                ? Measure.pixels(generate.deliveredSize())
                                                : 1));
                case ShotRequest.Extend extend -> footage(extend.frames() + extend.handles());
                case ShotRequest.Bridge bridge -> footage(bridge.frames() + 2 * bridge.handles());
                case ShotRequest.Retake retake ->
                        footage(retake.range().length() + 2 * retake.handles());
                case ShotRequest.Loop loop -> new Work(loop.frames(), OptionalLong.empty());
                case ShotRequest.Retime _ -> new Work(OptionalLong.empty(), OptionalLong.empty());
            };
        }

        private static Work footage(long frames) {
            return new Work(OptionalLong.of(frames), OptionalLong.empty());
        }

        /// How many times as much as what was measured.
        private double times(Measure measure) {
            double longer = (double) frames.orElse(measure.frames()) / measure.frames();
            double larger = (double) pixels.orElse(measure.pixels()) / measure.pixels();
            return longer * larger;
        }

        double distance(Measure measure) {
            return Math.abs(Math.log(times(measure)));
        }

        double seconds(Measure measure) {
            return measure.took().toMillis() / 1000.0 * times(measure);
        }
    }
}
