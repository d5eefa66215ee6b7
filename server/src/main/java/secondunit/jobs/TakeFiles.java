package secondunit.jobs;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.library.TakeFolder;
import secondunit.library.TakeShelf;
import secondunit.render.Checkpoint;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What lies in the folders of takes, as the jobs left it. Trouble with the small files here stops
/// no job: it is logged.
final class TakeFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TakeFiles.class);
    private static final Set<String> WAITING = Set.of("job.json", "held.jpg");
    private static final Set<String> OVER = Set.of("job.json", "held.jpg", "outcome.json");

    private final TakeShelf shelf;

    TakeFiles(TakeShelf shelf) {
        this.shelf = shelf;
    }

    TakeFolder folder(Job job) {
        return shelf.folder(job.take());
    }

    /// What a worker is to do for a job.
    Message.Render order(Job job) {
        TakeFolder folder = folder(job);
        Path sound = hasSoundAlone(job) ? folder.sound() : null;
        return new Message.Render(
                new Order(
                        job.take(), job.request(), job.file(), job.format(), sound, folder.path()),
                previews(folder),
                folder.outcome());
    }

    /// Where there is no folder for them there are none.
    private static @Nullable Path previews(TakeFolder folder) {
        try {
            return Files.createDirectories(folder.previews());
        } catch (IOException problem) {
            LOG.warn("{} cannot be made", folder.previews(), problem);
            return null;
        }
    }

    /// Hosts play picture and sound apart.
    private static boolean hasSoundAlone(Job job) {
        return job.format().hasPicture()
                && switch (job.request()) {
                    case ShotRequest.Generate generate -> generate.sound();
                    case ShotRequest.Retime retime -> retime.sound();
                    case ShotRequest.Extend _,
                            ShotRequest.Bridge _,
                            ShotRequest.Loop _,
                            ShotRequest.Retake _ ->
                            true;
                };
    }

    /// How the folder says that the job ended; empty when it does not, or when its clip is not
    /// there as it was left.
    Optional<Outcome> outcome(Job job) {
        try {
            Optional<KeptOutcome> kept = KeptOutcome.read(folder(job).outcome());
            return kept.isPresent() && kept.get().stands(job.file())
                    ? Optional.of(at(job.file(), kept.get().outcome()))
                    : Optional.empty();
        } catch (IOException problem) {
            LOG.warn("{} cannot be read; the shot is rendered again", folder(job), problem);
            return Optional.empty();
        }
    }

    /// The home may have moved since.
    private static Outcome at(Path file, Outcome outcome) {
        return outcome instanceof Outcome.Done(TakeResult take)
                ? new Outcome.Done(
                        new TakeResult(
                                take.take(),
                                file,
                                take.frames(),
                                take.rate(),
                                take.size(),
                                take.player(),
                                take.why(),
                                take.seed(),
                                take.heard(),
                                take.ignored(),
                                take.seam(),
                                take.wall(),
                                take.warnings()))
                : outcome;
    }

    /// What was kept of a job that was stopped to be finished later.
    Optional<Checkpoint> checkpoint(Job job) {
        return Checkpoint.read(folder(job).path());
    }

    void removeCheckpoint(Job job) {
        try {
            Checkpoint.remove(folder(job).path());
        } catch (IOException problem) {
            LOG.warn("{}: what was kept cannot be removed", folder(job).path(), problem);
        }
    }

    /// Removes whatever an attempt has left, a clip that nobody vouches for included. What can be
    /// gone on with stays.
    void clear(Job job) {
        Set<String> keep = new HashSet<>(WAITING);
        checkpoint(job).map(Checkpoint::names).ifPresent(keep::addAll);
        clear(job, keep);
    }

    /// Leaves of a job without a take only what was asked and how it ended.
    void close(Job job, Outcome outcome) {
        clear(job, OVER);
        try {
            if (Files.isDirectory(folder(job).path())) {
                KeptOutcome.of(outcome).writeSoon(folder(job).outcome());
            }
        } catch (IOException problem) {
            LOG.warn("{} cannot be written", folder(job).outcome(), problem);
        }
    }

    private void clear(Job job, Set<String> keep) {
        try {
            shelf.clear(job.take(), keep);
        } catch (IOException problem) {
            LOG.warn("{} cannot be cleared", folder(job).path(), problem);
        }
    }

    void clearPreviews(TakeFolder folder) {
        try {
            shelf.clearPreviews(folder.take());
        } catch (IOException problem) {
            LOG.warn("{} cannot be cleared", folder.previews(), problem);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            LOG.warn("{} cannot be removed", file, problem);
        }
    }
}
