package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.fixture.MemoryQueueStore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A store that outlives its boards and fails when told to.
final class PaperStore implements JobStore {

    private final Map<String, Shot> shots = new LinkedHashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /// What every job was, in order.
    private final List<Job> history = new ArrayList<>();

    final MemoryQueueStore queue = new MemoryQueueStore();
    private int failures;

    /// Lets this many of the next changes fail.
    synchronized void fail(int times) {
        failures = times;
    }

    private void failIfTold() {
        if (failures > 0) {
            failures--;
            throw new BoardException(BoardException.Reason.STORE, "the paper is full");
        }
    }

    synchronized List<Job> history(String take) {
        return history.stream().filter(job -> job.take().equals(take)).toList();
    }

    @Override
    public synchronized void accept(List<Accepted> all) {
        failIfTold();
        all.forEach(accepted -> {
            shots.put(accepted.shot().id(), accepted.shot());
            accepted.jobs().forEach(job -> put(job, accepted.terms()));
        });
    }

    private void put(Job job, Terms terms) {
        jobs.put(job.take(), job);
        queue.keep(Map.of(job.take(), new Standing(null, terms.start())));
    }

    @Override
    public synchronized void add(Job job, Terms terms) {
        failIfTold();
        Shot shot = Objects.requireNonNull(shots.get(job.shot()));
        List<String> takes = new ArrayList<>(shot.takes());
        takes.add(job.take());
        shots.put(shot.id(), shot.withTakes(takes));
        put(job, terms);
    }

    @Override
    public QueueStore queue() {
        return queue;
    }

    @Override
    public synchronized void update(Job job) {
        failIfTold();
        history.add(job);
        jobs.put(job.take(), job);
        if (job.state() instanceof JobState.Ended) {
            queue.end(job.take());
        }
    }

    @Override
    public synchronized void delete(String take) {
        jobs.remove(take);
    }

    @Override
    public synchronized Optional<Shot> shot(String id) {
        return Optional.ofNullable(shots.get(id));
    }

    @Override
    public synchronized List<Shot> shots(@Nullable String before, int limit) {
        return page(shots.values(), Shot::id, before, limit);
    }

    @Override
    public synchronized Optional<Job> job(String take) {
        return Optional.ofNullable(jobs.get(take));
    }

    @Override
    public synchronized List<Job> jobs(@Nullable String before, int limit) {
        return page(jobs.values(), Job::take, before, limit);
    }

    @Override
    public synchronized List<Job> open() {
        Predicate<Job> ended = job -> job.state() instanceof JobState.Ended;
        return jobs.values().stream().filter(ended.negate()).toList();
    }

    private static <T> List<T> page(
            Iterable<T> all, Function<T, String> id, @Nullable String before, int limit) {
        List<T> newest = new ArrayList<>();
        all.forEach(newest::add);
        Collections.reverse(newest);
        int from = 0;
        while (before != null && !id.apply(newest.get(from)).equals(before)) {
            from++;
        }
        return newest.stream().skip(before == null ? 0 : from + 1).limit(limit).toList();
    }
}
