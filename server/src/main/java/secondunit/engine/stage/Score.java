package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Music;
import secondunit.shot.Music.Mood;

import java.util.Map;
import java.util.TreeMap;

/// What a shot says of its music, as the numbers that `lib/music.py.txt` reads.
final class Score {

    private Score() {}

    /// By their names there; nothing of what is left to the band.
    static Map<String, Double> numbers(@Nullable Music music) {
        Map<String, Double> numbers = new TreeMap<>();
        Music asked = music == null ? Music.ANY : music;
        Music.Key key = asked.key();
        if (key != null) {
            numbers.put("music.key", (double) key.tonic());
            numbers.put("music.minor", key.minor() ? 1.0 : 0.0);
        }
        if (asked.tempo() != null) {
            numbers.put("music.tempo", asked.tempo());
        }
        if (asked.mood() != null) {
            numbers.put("music.energy", energy(asked.mood()));
        }
        return numbers;
    }

    private static double energy(Mood mood) {
        return switch (mood) {
            case CALM -> 0.1;
            case SOFT -> 0.5;
            case LIVELY -> 0.8;
            case DRIVING -> 1;
        };
    }
}
