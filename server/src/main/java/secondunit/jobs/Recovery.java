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

    /// @param run the folder of the workers' lock files
    Recovery(Path run, JobStore store, Ledger ledger, ErrandDesk desk) {
        this.run = run;
        this.store = store;
        this.ledger = ledger;
        this.desk = desk;
    }

    /// @param left the jobs that were open when the server started, in order
    void recover(List<Ticket> left) throws IOException, InterruptedException {
        List<SlotLock> locks = new ArrayList<>();
        try {
            for (Path file : lockFiles()) {
                locks.add(lock(file));
            }
            left.forEach(ledger::recover);
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

    private static SlotLock lock(Path file) throws IOException, InterruptedException {
        Optional<SlotLock> lock = SlotLock.take(file, PATIENCE);
        while (lock.isEmpty()) {
            LOG.warn("waiting for a worker of an earlier server, which still holds {}", file);
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
