package secondunit.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Someone who may come in.
///
/// @param name given by the user, or by us to a browser
/// @param revoked null while it may
public record Client(
        String id,
        String name,
        Kind kind,
        Instant since,
        @Nullable Instant lastSeen,
        @Nullable Instant revoked) {

    /// How it shows who it is.
    public enum Kind {
        /// A program, by bearer token.
        PROGRAM,
        /// A browser, by cookie.
        BROWSER,
        /// A pairing id that a dock keeps in its address.
        DOCK
    }
}
