package secondunit.web;

import io.javalin.http.Context;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The panel's files, from the folder `/panel/` of the class path. They hold no secret: everyone on
/// this computer may look, and sees nothing of the user's until paired.
final class PanelFiles {

    /// A file, never a folder, whose names a class path would list.
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+");

    /// A name with a hash in it, as esbuild gives: another content has another name.
    private static final Pattern HASHED = Pattern.compile(".*-[A-Z0-9]{8}\\.[a-z0-9]+");

    private static final int TAG_BYTES = 16;

    /// Answers with a file of the panel.
    ///
    /// @return false where there is none
    boolean answer(Context context) throws IOException {
        String path = context.path().equals("/") ? "/index.html" : context.path();
        Optional<byte[]> content = content(path);
        if (content.isPresent()) {
            answer(context, path, content.get());
        }
        return content.isPresent();
    }

    private static Optional<byte[]> content(String path) throws IOException {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream in = PanelFiles.class.getResourceAsStream("/panel" + path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static void answer(Context context, String path, byte[] content) {
        String tag = tag(content);
        context.header("ETag", tag)
                .header(
                        "Cache-Control",
                        HASHED.matcher(path).matches()
                                ? "public, max-age=31536000, immutable"
                                : "no-cache");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(MediaType.of(path)).result(content);
        }
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
