package secondunit.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What tells one state of a resource from another (RFC 9110, 8.8.3 and 13.1).
///
/// @param value with its quotes
record EntityTag(String value) {

    private static final int BYTES = 12;

    /// That of a content.
    static EntityTag of(String content) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.getBytes(StandardCharsets.UTF_8));
            return new EntityTag('"' + HexFormat.of().formatHex(hash, 0, BYTES) + '"');
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Whether the caller has this state already.
    boolean isKnown(Context context) {
        return names(context.header("If-None-Match"));
    }

    /// @throws ProblemException when the caller asks for a change of another state
    void require(Context context) {
        String wanted = context.header("If-Match");
        if (wanted != null && !names(wanted)) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.CHANGED,
                            "This is not as it was when %s was read."
                                    .formatted(wanted.length() > 80 ? "it" : wanted)));
        }
    }

    private boolean names(@Nullable String header) {
        return Optional.ofNullable(header).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value) || tag.equals("W/" + value));
    }
}
