package secondunit.shot.prompt;

import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;

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

    /// The shot with its scene, and with what the words ask for beside it where the request says
    /// nothing of its own. A shot that has a scene was read before and stays as it is.
    ///
    /// @param alphaPossible false where the format of the file has none
    public Generate on(Generate asked, boolean alphaPossible) {
        return asked.scene() == null ? brief.on(asked, alphaPossible).withScene(scene) : asked;
    }

    /// A scene alone.
    public Reading(Scene scene, List<String> kept, List<String> ignored) {
        this(scene, Brief.NONE, "", kept, ignored, List.of());
    }
}
