package secondunit.access;

import java.time.Instant;

/// What was answered to a request that made something, kept for when it is sent again.
///
/// @param digest of the request, in hexadecimal
public record Reply(String digest, int status, String body, Instant at) {}
