package secondunit.web.videos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the pictures begin that the Videos API takes: JPEG, PNG, WebP.
final class StillHead {

    private static final int BYTES = 12;

    private StillHead() {}

    static boolean isStill(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
            return head.startsWith("\u00ff\u00d8\u00ff")
                    || head.startsWith("\u0089PNG\r\n")
                    || (head.startsWith("RIFF") && head.endsWith("WEBP"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
