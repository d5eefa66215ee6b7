package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;

import java.util.List;

/// A prompt beside a still, read as what a camera, a grade and a sound can do.
///
/// @param heard the world that is heard, null for none
/// @param kept the prompt's phrases that are followed, in order, as they were typed
/// @param ignored the phrases that are not followed
public record StillReading(
        Brief brief, @Nullable Scene heard, List<String> kept, List<String> ignored) {

    static final StillReading NOTHING_SAID =
            new StillReading(Brief.NONE, null, List.of(), List.of());

    public StillReading {
        kept = List.copyOf(kept);
        ignored = List.copyOf(ignored);
    }

    /// The shot with what the words ask for where the request says nothing of its own.
    public Generate on(Generate asked) {
        Generate directed = brief.on(asked, false);
        Scene sounding = asked.scene();
        return sounding == null && heard != null ? directed.withScene(heard) : directed;
    }
}
