package secondunit.render;

import secondunit.media.MediaException;
import secondunit.provenance.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a source by its bytes.
final class Fingerprint {

    private static final int CHUNK = 1 << 20;

    private Fingerprint() {}

    static SourceFile of(Path file, Watcher watcher) {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                Cancelled.check(watcher);
                digest.update(chunk, 0, read);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new SourceFile(String.valueOf(file.getFileName()), sha256);
        } catch (NoSuchFileException missing) {
            throw new MediaException(
                    MediaException.Kind.BAD_INPUT,
                    file,
                    "there is no such file; check the path",
                    missing);
        } catch (IOException problem) {
            throw new MediaException(
                    MediaException.Kind.BAD_INPUT,
                    file,
                    "could not be read to the end: " + problem.getMessage(),
                    problem);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
