package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.jobs.JobState.Ended;
import secondunit.jobs.JobState.Queued;
import secondunit.library.TakeFolder;
import secondunit.library.TakeShelf;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds a lost store anew from the folders of takes.
final class Adoption {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    private final TakeShelf shelf;
    private final TakeFiles files;
    private final JobStore store;

    Adoption(TakeShelf shelf, TakeFiles files, JobStore store) {
        this.shelf = shelf;
        this.files = files;
        this.store = store;
    }

    /// Keeps the jobs that lie on disk of every shot that is not in the store: one that ended as it
    /// ended, any other as waiting.
    ///
    /// @return how many
    int adopt() throws IOException {
        Map<String, List<JobFile>> shots = new LinkedHashMap<>();
        for (String take : shelf.takes()) {
            if (store.job(take).isEmpty()) {
                read(take)
                        .ifPresent(file ->
                                shots.computeIfAbsent(file.shot().id(), _ -> new ArrayList<>())
                                        .add(file));
            }
        }
        shots.values().stream()
                .sorted(Comparator.comparing(jobs -> jobs.getFirst().shot().asked()))
                .forEach(this::adopt);
        return shots.values().stream().mapToInt(List::size).sum();
    }

    private Optional<JobFile> read(String take) {
        TakeFolder folder = shelf.folder(take);
        try {
            Optional<JobFile> file = JobFile.read(folder);
            if (file.isEmpty()) {
                LOG.warn("{} cannot be read: the take is left out", folder.job());
            }
            return file;
        } catch (IOException broken) {
            LOG.warn("{} cannot be read: the take is left out", folder.job(), broken);
            return Optional.empty();
        }
    }

    /// Takes that were deleted are not in the shot any more.
    private void adopt(List<JobFile> ofOneShot) {
        Shot asked = ofOneShot.getFirst().shot();
        List<Job> jobs =
                ofOneShot.stream()
                        .sorted(Comparator.comparingInt(file -> asked.takes().indexOf(file.take())))
                        .map(this::job)
                        .toList();
        List<String> takes = jobs.stream().map(Job::take).toList();
        store.accept(asked.withTakes(takes), jobs);
    }

    /// A job that waits counts as begun, so that its folder is looked at before it is.
    private Job job(JobFile file) {
        TakeFolder folder = shelf.folder(file.take());
        Job waiting = file.job(folder, 1, new Queued());
        return files.outcome(waiting).map(outcome -> ended(waiting, outcome)).orElse(waiting);
    }

    private Job ended(Job job, Outcome outcome) {
        try {
            var at = Files.getLastModifiedTime(files.folder(job).outcome()).toInstant();
            return job.in(new Ended(at, outcome));
        } catch (IOException _) {
            return job;
        }
    }
}
