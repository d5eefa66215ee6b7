package secondunit.web;

import secondunit.jobs.Job;
import secondunit.library.TakeFolder;
import secondunit.render.SeamFiles;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of takes that may be shown. Callers name a take by its id and never a file; and
/// whatever links lead to, only what really lies under the folder of all takes is given out.
///
/// @param takes the folder of all takes
public record TakeFiles(Path takes) {

    public Optional<Path> clip(Job job) {
        return inside(job.file());
    }

    Optional<Path> held(Job job) {
        return inside(folder(job).held());
    }

    public Optional<Path> poster(Job job) {
        return inside(folder(job).poster());
    }

    public Optional<Path> strip(Job job) {
        return inside(folder(job).strip());
    }

    /// The picture of a take's joins; only footage has one.
    Optional<Path> seam(Job job) {
        return inside(SeamFiles.strip(job.file()));
    }

    Optional<Path> proxy(Job job) {
        return inside(folder(job).proxy(hasAlpha(job)));
    }

    boolean hasDailies(Job job) {
        return poster(job).isPresent() && strip(job).isPresent() && proxy(job).isPresent();
    }

    /// The newest preview: their names count upwards.
    Optional<Path> preview(Job job) {
        try (Stream<Path> files = Files.list(folder(job).previews())) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .max(Comparator.naturalOrder())
                    .flatMap(this::inside);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static boolean hasAlpha(Job job) {
        return job.request() instanceof ShotRequest.Generate generate && generate.alpha();
    }

    private TakeFolder folder(Job job) {
        return new TakeFolder(takes, job.take());
    }

    private Optional<Path> inside(Path file) {
        try {
            Path real = file.toRealPath();
            return real.startsWith(takes.toRealPath()) && Files.isRegularFile(real)
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
