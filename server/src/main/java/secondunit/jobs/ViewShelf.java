package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.library.TakeShelf;
import secondunit.render.Errands;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Views in a folder, under names that come from their clips' contents: another content is another
/// view, and the same content under another name is the same. A service worker makes them, each
/// once, however many ask.
public final class ViewShelf implements Views {

    private static final Logger LOG = LoggerFactory.getLogger(ViewShelf.class);
    private static final int FAILURES_KEPT = 200;

    private final Path folder;
    private final TakeShelf takes;
    private final Errands errands;
    private final ViewSweep sweep;
    private final Clock clock;
    private final Map<Path, CompletableFuture<Found>> making = new ConcurrentHashMap<>();
    private final Map<Path, Found> failures = new LinkedHashMap<>();

    /// @param folder made when it is needed
    /// @param most bytes that it may hold
    /// @param takes the folder of all takes: a take's views lie with it and go with it
    public ViewShelf(Path folder, long most, Path takes, Errands errands, Clock clock) {
        this.folder = folder;
        this.takes = new TakeShelf(takes);
        this.errands = errands;
        this.sweep = new ViewSweep(folder, most);
        this.clock = clock;
    }

    @Override
    public Found find(View view, Duration patience) throws InterruptedException {
        Path file = folder(view).resolve(Fingerprint.of(view) + "." + view.extension());
        if (Files.exists(file)) {
            touch(file);
            return new Found.There(file);
        }
        Optional<Found> failure = failure(file);
        return failure.isPresent() ? failure.get() : awaited(made(view, file), patience);
    }

    private CompletableFuture<Found> made(View view, Path file) {
        return making.computeIfAbsent(
                file,
                _ -> {
                    CompletableFuture<Found> end = new CompletableFuture<>();
                    Thread.ofVirtual().name("view").start(() -> end.complete(make(view, file)));
                    return end;
                });
    }

    private static Found awaited(CompletableFuture<Found> end, Duration patience)
            throws InterruptedException {
        try {
            return end.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Found.Making();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Found make(View view, Path file) {
        try {
            makeFolder(Objects.requireNonNull(file.getParent()));
            errands.run(view.errand(file));
            if (file.startsWith(folder)) {
                sweep.sweep();
            }
            return new Found.There(file);
        } catch (IOException | RuntimeException problem) {
            return failed(file, words(String.valueOf(problem.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Found.Making();
        } finally {
            making.remove(file);
        }
    }

    private Path folder(View view) {
        return view.clips().size() == 1
                ? takes.takeAt(view.clips().getFirst())
                        .map(take -> takes.folder(take).path().resolve("views"))
                        .orElse(folder)
                : folder;
    }

    /// Where the folder above is gone, it was a take's, and is not made again.
    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException _) {
            return;
        }
    }

    /// A worker tells the class of what went wrong first.
    private static String words(String problem) {
        return problem.replaceFirst("^(?:[a-z]+\\.)+[A-Z][A-Za-z]*: ", "");
    }

    /// What cannot be made of a content is not tried again soon.
    private synchronized Found failed(Path file, String why) {
        LOG.info("view {} cannot be made: {}", file.getFileName(), why);
        Found failure = new Found.Impossible(why);
        failures.put(file, failure);
        if (failures.size() > FAILURES_KEPT) {
            failures.remove(failures.keySet().iterator().next());
        }
        return failure;
    }

    private synchronized Optional<Found> failure(Path file) {
        return Optional.ofNullable(failures.get(file));
    }

    /// What was looked at last is swept last. Its time of change is part of its entity tag and
    /// stays.
    private void touch(Path file) {
        try {
            Files.setAttribute(file, "lastAccessTime", FileTime.from(clock.instant()));
        } catch (IOException swept) {
            LOG.debug("{} is being swept", file, swept);
        }
    }
}
