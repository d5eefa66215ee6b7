package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.media.MediaException;
import secondunit.media.MediaException.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file as it was when it was first opened. A clip is opened several times while it is read; what
/// was found out about one file must not be used on another of the same name.
///
/// @param size bytes
/// @param key the file system's own name of the file, or null where it has none
record Source(Path file, long size, FileTime modified, @Nullable Object key) {

    /// The file as it is now.
    ///
    /// @throws MediaException BAD_INPUT where it cannot be looked at
    static Source of(Path file) {
        try {
            return seen(file);
        } catch (IOException e) {
            throw new MediaException(
                    Kind.BAD_INPUT, file, "cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Opens the file again.
    ///
    /// @throws MediaException BAD_INPUT where it is not as it was
    SafeInput open() {
        checkSame();
        SafeInput input = SafeInput.open(file);
        try {
            checkSame();
            return input;
        } catch (MediaException e) {
            input.close();
            throw e;
        }
    }

    private void checkSame() {
        if (!isSame()) {
            throw FileHead.bad(
                    file,
                    "changed while it was read; wait until it is written, then open it again");
        }
    }

    private boolean isSame() {
        try {
            return equals(seen(file));
        } catch (IOException e) {
            return false;
        }
    }

    private static Source seen(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Source(file, now.size(), now.lastModifiedTime(), now.fileKey());
    }
}
