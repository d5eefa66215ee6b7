package secondunit.uploads;

import org.jspecify.annotations.Nullable;

import secondunit.render.Contents;

import java.time.Instant;

/// A file that a client handed in.
///
/// @param id `file-` and 24 hexadecimal digits
/// @param name as the client calls it
/// @param file its name in its folder
/// @param purpose the client's own word for what it is for
/// @param listed false for what came with a request and belongs to that alone
/// @param sha256 in hexadecimal
/// @param expires when it goes by itself; null for never
public record Upload(
        String id,
        String name,
        String file,
        String purpose,
        boolean listed,
        long bytes,
        String sha256,
        Instant at,
        @Nullable Instant expires,
        Contents contents) {}
