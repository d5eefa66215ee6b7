package secondunit.media;

import secondunit.media.MediaException.Kind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives a clip and its record their final names. A clip grows as `.<name>.<take>.part` in its own
/// folder, together with `.<name>.json.<take>.part` for its sidecar; both get their final names in
/// one go, after everything lies on the disk.
///
/// The sidecar's rename is the point of no return. Before it, any failure, [#close] or [#sweep]
/// removes both temporary files and leaves an older clip of that name untouched; a process killed
/// between the two renames is brought to the end by [#sweep]. A target that is a symbolic link is
/// replaced by the clip itself; what the link points to is never written.
public final class Finisher implements AutoCloseable {

    private static final Pattern TAKE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PART = Pattern.compile("\\.(.+)\\.[A-Za-z0-9_-]{1,64}\\.part");

    private final Path target;
    private final Path part;
    private final Path sidecar;
    private final Path sidecarPart;
    private boolean open = true;

    private Finisher(Path target, String take) {
        if (!TAKE.matcher(take).matches()) {
            throw new IllegalArgumentException(
                    "take \"%s\" is not 1 to 64 letters, digits, - or _".formatted(take));
        }
        this.target = target.toAbsolutePath();
        this.part = beside(target, "." + name(target) + "." + take + ".part");
        this.sidecar = sidecarOf(target);
        this.sidecarPart = beside(target, "." + name(sidecar) + "." + take + ".part");
    }

    /// Reserves the temporary names of a clip.
    ///
    /// @param target the final name; its folder exists
    /// @param take id of the take, letters, digits, - and _
    public static Finisher begin(Path target, String take) {
        Finisher finisher = new Finisher(target, take);
        finisher.reserve();
        return finisher;
    }

    /// The file beside a clip that holds its record.
    public static Path sidecarOf(Path target) {
        return beside(target, name(target) + ".json");
    }

    /// Where the clip is written meanwhile.
    public Path part() {
        return part;
    }

    /// Applies the steps, writes the sidecar and gives both files their final names.
    public void finish(List<Finish> steps, Sidecar contents) {
        if (!open) {
            throw new IllegalStateException("%s is finished or closed already".formatted(target));
        }
        try {
            for (Finish step : steps) {
                step.apply(part);
            }
            Disk.force(part);
            String text = contents.text(name(target), Disk.sha256(part), Files.size(part));
            Disk.rewrite(sidecarPart, text.getBytes(StandardCharsets.UTF_8));
            commit();
        } catch (IOException failed) {
            throw WriteFailure.of(target, failed);
        } finally {
            close();
        }
    }

    /// Removes the temporary files unless they have become the clip.
    @Override
    public void close() {
        if (open) {
            open = false;
            Disk.remove(part);
            Disk.remove(sidecarPart);
        }
    }

    /// Clears away what a killed process left of a take: removes its temporary files, or ends its
    /// last rename where that alone was missing. Does nothing where nothing was left.
    ///
    /// @return true when the clip and its sidecar stand finished under their names
    public static boolean sweep(Path target, String take) {
        Finisher left = new Finisher(target, take);
        boolean committed =
                Files.exists(left.part, LinkOption.NOFOLLOW_LINKS)
                        && !Files.exists(left.sidecarPart, LinkOption.NOFOLLOW_LINKS)
                        && Files.exists(left.sidecar);
        try {
            if (committed) {
                Disk.rename(left.part, left.target);
                Disk.forceFolder(left.target);
            }
        } catch (IOException failed) {
            throw WriteFailure.of(left.target, failed);
        }
        left.close();
        return committed;
    }

    /// The name a user knows: the final name where `file` is a temporary one.
    public static Path shown(Path file) {
        Matcher temporary = PART.matcher(name(file));
        return temporary.matches() ? file.resolveSibling(temporary.group(1)) : file;
    }

    /// The clip is reserved last and its sidecar first: of a clip without sidecar, only the rename
    /// was left to do.
    private void reserve() {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(sidecar, LinkOption.NOFOLLOW_LINKS)) {
            open = false;
            throw new MediaException(
                    Kind.BAD_OUTPUT, target, "there is a folder of this name; choose another name");
        }
        try {
            Files.createFile(sidecarPart);
        } catch (IOException failed) {
            open = false;
            throw WriteFailure.of(target, failed);
        }
        try {
            Files.createFile(part);
        } catch (IOException failed) {
            open = false;
            Disk.remove(sidecarPart);
            throw WriteFailure.of(target, failed);
        }
    }

    private void commit() throws IOException {
        Disk.rename(sidecarPart, sidecar);
        try {
            Disk.rename(part, target);
        } catch (IOException failed) {
            Disk.remove(sidecar);
            throw failed;
        }
        open = false;
        Disk.forceFolder(target);
    }

    private static Path beside(Path target, String name) {
        return target.toAbsolutePath().resolveSibling(name);
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file needs a name").toString();
    }
}
