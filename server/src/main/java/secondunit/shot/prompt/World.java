package secondunit.shot.prompt;

import java.util.List;

/// A world as its manifest describes it.
///
/// @param title what it shows, for people
/// @param words words and phrases any of which alone names this world
/// @param shows what else is seen in it: kept in a prompt, but naming no world
public record World(
        String id,
        String title,
        List<String> words,
        List<String> shows,
        List<Parameter> parameters) {

    public World {
        words = List.copyOf(words);
        shows = List.copyOf(shows);
        parameters = List.copyOf(parameters);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("world %s has no words that name it".formatted(id));
        }
    }
}
