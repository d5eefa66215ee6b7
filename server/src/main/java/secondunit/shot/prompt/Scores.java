package secondunit.shot.prompt;

import java.util.List;
import java.util.Map;

/// What a network says of a sentence. Probabilities; `worlds` and `none` make 1 together.
///
/// @param worlds of each world, by id
/// @param none that no world shows it
/// @param subject of each token, that it belongs to what the world shows
public record Scores(Map<String, Double> worlds, double none, List<Double> subject) {

    public Scores {
        worlds = Map.copyOf(worlds);
        subject = List.copyOf(subject);
    }
}
