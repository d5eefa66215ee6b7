package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a server does before its workers start: waits until those of an earlier one are gone, and
/// looks at every job they have left.
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PAGE = 200;

    private final Path run;
    private final JobStore store;
    private final Ledger ledger;
    private final ErrandDesk desk;
    private volatile String problem = "";

    /// @param run the folder of the workers' lock files
    Recovery(Path run, JobStore store, Ledger ledger, ErrandDesk desk) {
        this.run = run;
        this.store = store;
        this.ledger = ledger;
        this.desk = desk;
    }

    /// Why no worker starts; empty when nothing is wrong.
    Optional<String> problem() {
        return Optional.of(problem).filter(text -> !text.isEmpty());
    }

    /// @param left the jobs that were open when the server started, in order
    /// @return false when the workers' lock files cannot be used
    boolean recover(List<Ticket> left) throws InterruptedException {
        try {
            whileAlone(() -> left.forEach(ledger::recover));
            problem = "";
            return true;
        } catch (IOException broken) {
            problem = "no worker starts: %s cannot be used: %s".formatted(run, broken.getMessage());
            LOG.error("{}", problem, broken);
            return false;
        }
    }

    private void whileAlone(Runnable work) throws IOException, InterruptedException {
        List<SlotLock> locks = new ArrayList<>();
        try {
            for (Path file : lockFiles()) {
                locks.add(lock(file));
            }
            work.run();
        } finally {
            for (SlotLock lock : locks) {
                lock.close();
            }
        }
    }

    private List<Path> lockFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(run, "*.lock")) {
            stream.forEach(files::add);
        }
        return files;
    }

    private SlotLock lock(Path file) throws IOException, InterruptedException {
        Optional<SlotLock> lock = SlotLock.take(file, PATIENCE);
        while (lock.isEmpty()) {
            problem =
                    "no worker starts before one of an earlier server has ended, which still holds %s"
                            .formatted(file);
            LOG.warn("{}", problem);
            lock = SlotLock.take(file, PATIENCE);
        }
        return lock.get();
    }

    /// Asks for the dailies of takes that have none, as when the server ended before they were
    /// made.
    void develop() {
        List<Job> page = store.jobs(null, PAGE);
        while (!page.isEmpty() && !ledger.isClosing()) {
            page.stream().filter(this::lacksDailies).forEach(desk::develop);
            page = after(page.getLast().take());
        }
    }

    /// The rest waits for the next start when a delete has cut the thread.
    private List<Job> after(String take) {
        try {
            return store.jobs(take, PAGE);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private boolean lacksDailies(Job job) {
        return job.state() instanceof JobState.Ended(_, Outcome.Done _)
                && !desk.isDeveloped(job)
                && Files.exists(job.file());
    }
}
