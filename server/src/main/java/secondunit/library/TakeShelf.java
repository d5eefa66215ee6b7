package secondunit.library;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The folder of all takes. Nothing outside it is ever touched: takes are named by UUIDs, and
/// symbolic links are removed, never followed.
///
/// A take is taken away in two steps, so that a crash between them leaves no half of it under its
/// name: `hide` renames its folder, `purge` removes what was hidden.
public final class TakeShelf {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String HIDDEN = ".gone-";

    private final Path root;

    public TakeShelf(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /// @throws IllegalArgumentException when it is no take's id
    public TakeFolder folder(String take) {
        if (!isTake(take)) {
            throw new IllegalArgumentException("take \"%s\" is not a UUID".formatted(take));
        }
        return new TakeFolder(root, take);
    }

    /// The take whose folder a file lies in; empty for any other file.
    public Optional<String> takeAt(Path file) {
        Path at = file.toAbsolutePath().normalize();
        return at.startsWith(root) && at.getNameCount() > root.getNameCount()
                ? Optional.of(at.getName(root.getNameCount()).toString()).filter(TakeShelf::isTake)
                : Optional.empty();
    }

    private static boolean isTake(String take) {
        return UUID.matcher(take).matches();
    }

    /// Bytes that may still be written on its disk.
    public long room() {
        return root.toFile().getUsableSpace();
    }

    /// Makes the folder of all takes.
    public void open() throws IOException {
        Files.createDirectories(root);
    }

    /// Makes a take's folder.
    public TakeFolder add(String take) throws IOException {
        TakeFolder folder = folder(take);
        Files.createDirectories(folder.path());
        return folder;
    }

    /// The takes that have a folder here.
    public List<String> takes() throws IOException {
        return names().stream().filter(TakeShelf::isTake).toList();
    }

    /// The takes that were hidden and not yet purged.
    public List<String> hidden() throws IOException {
        return names().stream()
                .filter(name -> name.startsWith(HIDDEN))
                .map(name -> name.substring(HIDDEN.length()))
                .filter(TakeShelf::isTake)
                .toList();
    }

    /// Removes everything in a take's folder but the files of these names.
    public void clear(String take, Set<String> keep) throws IOException {
        Path folder = folder(take).path();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(folder)) {
                if (!keep.contains(String.valueOf(entry.getFileName()))) {
                    remove(entry);
                }
            }
        }
    }

    /// Removes a take's previews.
    public void clearPreviews(String take) throws IOException {
        remove(folder(take).previews());
    }

    /// Takes a take's name away. Does nothing when it has no folder.
    public void hide(String take) throws IOException {
        try {
            Files.move(folder(take).path(), hiding(take), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            return;
        }
    }

    /// Removes what was hidden.
    public void purge(String take) throws IOException {
        remove(hiding(take));
    }

    private Path hiding(String take) {
        return root.resolve(HIDDEN + folder(take).take());
    }

    private List<String> names() throws IOException {
        return entries(root).stream().map(entry -> String.valueOf(entry.getFileName())).toList();
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return entries;
    }

    private static void remove(Path entry) throws IOException {
        if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(entry, new Removal());
        }
    }

    /// Bottom up; without FOLLOW_LINKS a link is visited as a file.
    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                throws IOException {
            if (problem != null) {
                throw problem;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
