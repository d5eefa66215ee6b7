package secondunit.media;

import secondunit.media.MediaException.Kind;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// Puts into an editor's words what the file system said when an output could not be written.
public final class WriteFailure {

    private WriteFailure() {}

    /// What to throw, with the cause inside.
    ///
    /// @param file the output the user knows; the cause may be about a temporary file beside it
    public static MediaException of(Path file, IOException cause) {
        return new MediaException(Kind.BAD_OUTPUT, file, words(folder(file), cause), cause);
    }

    private static String words(Path folder, IOException cause) {
        if (!Files.exists(folder)) {
            return "the folder %s does not exist; create it or choose another".formatted(folder);
        }
        if (!Files.isDirectory(folder)) {
            return "%s is not a folder; choose another".formatted(folder);
        }
        return switch (cause) {
            case AccessDeniedException denied -> noPermission(folder);
            case NoSuchFileException gone -> "the file was removed while it was being written";
            case FileAlreadyExistsException exists ->
                    "%s is in the way: another run is writing this clip, or was killed while it did"
                            .formatted(exists.getFile());
            default -> said(folder, cause);
        };
    }

    private static String said(Path folder, IOException cause) {
        String said = Objects.requireNonNullElse(reason(cause), cause.toString());
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
            return "no space left on the disk of %s; free some or choose another folder"
                    .formatted(folder);
        }
        if (lower.contains("quota")) {
            return "the disk quota for %s is used up; free some space or choose another folder"
                    .formatted(folder);
        }
        return lower.contains("read-only") || lower.contains("permitted")
                ? noPermission(folder)
                : "cannot be written: " + said;
    }

    private static String noPermission(Path folder) {
        return "no permission to write in %s; choose another folder".formatted(folder);
    }

    private static String reason(IOException cause) {
        return cause instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(cause.getMessage());
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
    }
}
