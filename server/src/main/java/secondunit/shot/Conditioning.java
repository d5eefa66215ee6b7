package secondunit.shot;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The stills that a shot from words begins and ends at: its first frame is the one, its last the
/// other. What is null nobody gave.
public record Conditioning(@Nullable Path firstFrame, @Nullable Path lastFrame) {

    public static final Conditioning NONE = new Conditioning(null, null);

    /// Whether a still is given at all.
    public boolean isGiven() {
        return firstFrame != null || lastFrame != null;
    }

    /// The stills, the first one first.
    public List<Path> stills() {
        return Stream.of(firstFrame, lastFrame)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
