package secondunit.obs;

import java.time.Duration;

/// How long OBS is waited for.
///
/// @param connect until it has accepted us
/// @param answer to one request
/// @param pulse between two signs of life that are asked for
/// @param pong until a sign of life comes
/// @param playing until a file plays
/// @param largestMessage characters
public record Limits(
        Duration connect,
        Duration answer,
        Duration pulse,
        Duration pong,
        Duration playing,
        int largestMessage) {

    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    64 << 20);
}
