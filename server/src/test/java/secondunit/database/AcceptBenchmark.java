package secondunit.database;

import secondunit.fixture.Shots;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long a shot's acceptance takes when many ask at once, with group commit and with one commit
/// each, by turns on the same disk. Run its `main` with a folder on the disk in question.
final class AcceptBenchmark {

    private static final int CALLERS = 200;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;
    private static final int TOGETHER = 1000;

    private AcceptBenchmark() {}

    /// Sorted, in nanoseconds.
    private record Times(List<Long> nanos) {

        double millis(double share) {
            return nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
        }

        @Override
        public String toString() {
            return "p50 %.1f ms, p99 %.1f ms, worst %.1f ms (%d accepts)"
                    .formatted(millis(0.5), millis(0.99), millis(1), nanos.size());
        }
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "accept");
        List<Long> grouped = new ArrayList<>();
        List<Long> single = new ArrayList<>();
        try (HomeLock groupedHome = HomeLock.take(folder.resolve("grouped"));
                HomeLock singleHome = HomeLock.take(folder.resolve("single"));
                Database together = Database.open(groupedHome, TOGETHER).database();
                Database alone = Database.open(singleHome, 1).database()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                List<Long> one = round(together.jobs(), round);
                List<Long> other = round(alone.jobs(), round);
                if (round >= 0) {
                    grouped.addAll(one);
                    single.addAll(other);
                }
            }
        }
        print(System.out, times(grouped), times(single));
    }

    private static void print(PrintStream out, Times grouped, Times single) {
        out.printf("%d callers at once, %d rounds%n", CALLERS, ROUNDS);
        out.println("group commit:    " + grouped);
        out.println("one commit each: " + single);
        out.printf(
                "group commit is %.1f times as fast at p50, %.1f at p99%n",
                single.millis(0.5) / grouped.millis(0.5),
                single.millis(0.99) / grouped.millis(0.99));
    }

    private static List<Long> round(JobStore jobs, int round)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Long>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                String id = round + "-" + caller;
                callers.add(
                        threads.submit(() -> {
                            start.await();
                            return accept(jobs, Shots.shot(id, id + "-draft", id + "-final"));
                        }));
            }
            start.countDown();
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<Long> caller : callers) {
            nanos.add(caller.get());
        }
        return nanos;
    }

    private static long accept(JobStore jobs, Shot shot) {
        long start = System.nanoTime();
        jobs.accept(shot, Shots.jobs(shot));
        return System.nanoTime() - start;
    }

    private static Times times(List<Long> nanos) {
        return new Times(nanos.stream().sorted().toList());
    }
}
