package secondunit.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A file without a record of its own: it grows as `.<name>.<mark>.part` in its own folder and gets
/// its name when it is whole. Closed before that, it leaves nothing. What a killed process left
/// under the temporary name goes when the same file is begun again, or by [#sweep].
public final class PartFile implements AutoCloseable {

    private final Path target;
    private final Path part;
    private boolean open = true;

    private PartFile(Path target, String mark) {
        this.target = target.toAbsolutePath();
        this.part = this.target.resolveSibling(".%s.%s.part".formatted(name(target), mark));
    }

    /// Reserves the temporary name.
    ///
    /// @param target the final name; its folder exists
    /// @param mark whose file it is: 1 to 64 letters, digits, - and _
    /// @throws MediaException BAD_OUTPUT where it cannot be written
    public static PartFile begin(Path target, String mark) {
        PartFile file = new PartFile(target, mark);
        try {
            if (Files.isDirectory(file.target, LinkOption.NOFOLLOW_LINKS)) {
                throw new MediaException(
                        MediaException.Kind.BAD_OUTPUT,
                        target,
                        "there is a folder of this name; choose another name");
            }
            Files.deleteIfExists(file.part);
            Files.createFile(file.part);
            return file;
        } catch (IOException failed) {
            throw WriteFailure.of(file.target, failed);
        }
    }

    /// Removes what a killed process left of a file.
    public static void sweep(Path target, String mark) {
        Disk.remove(new PartFile(target, mark).part);
    }

    /// Where it is written meanwhile.
    public Path path() {
        return part;
    }

    /// Writes the whole contents at once.
    public void fill(byte[] contents) {
        try {
            Disk.rewrite(part, contents);
        } catch (IOException failed) {
            throw WriteFailure.of(target, failed);
        }
    }

    /// Gives the file its name, once its bytes lie on the disk.
    public void finish() {
        try {
            Disk.force(part);
            Disk.rename(part, target);
            open = false;
            Disk.forceFolder(target);
        } catch (IOException failed) {
            throw WriteFailure.of(target, failed);
        }
    }

    /// Gives several files their names in turn, or none.
    public static void finishAll(List<PartFile> files) {
        int finished = 0;
        try {
            for (PartFile file : files) {
                file.finish();
                finished++;
            }
        } finally {
            if (finished < files.size()) {
                files.subList(0, finished).forEach(PartFile::withdraw);
            }
        }
    }

    /// Removes the finished file: what it belongs to has failed.
    public void withdraw() {
        Disk.remove(target);
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            Disk.remove(part);
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file needs a name").toString();
    }
}
