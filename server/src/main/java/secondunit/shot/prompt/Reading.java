package secondunit.shot.prompt;

import secondunit.shot.Scene;

import java.util.List;

/// A prompt read as a scene.
///
/// @param kept the prompt's phrases that the scene follows, in order, as they were typed
/// @param ignored the phrases that it does not follow; words of grammar are in neither list
public record Reading(Scene scene, List<String> kept, List<String> ignored) implements Answer {

    public Reading {
        kept = List.copyOf(kept);
        ignored = List.copyOf(ignored);
    }
}
