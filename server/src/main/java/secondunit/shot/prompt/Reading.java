package secondunit.shot.prompt;

import secondunit.shot.Scene;

import java.util.List;

/// A prompt read as a scene.
///
/// @param brief what it asks for beside the scene
/// @param expansion one sentence that says all that will be done and, read again, means the same
/// @param kept the prompt's phrases that are followed, in order, as they were typed
/// @param ignored the phrases that are not followed; words of grammar are in neither list
/// @param notes how contradictions were settled, such as `day and midnight: took day`
public record Reading(
        Scene scene,
        Brief brief,
        String expansion,
        List<String> kept,
        List<String> ignored,
        List<String> notes)
        implements Answer {

    public Reading {
        kept = List.copyOf(kept);
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /// A scene alone.
    public Reading(Scene scene, List<String> kept, List<String> ignored) {
        this(scene, Brief.NONE, "", kept, ignored, List.of());
    }
}
