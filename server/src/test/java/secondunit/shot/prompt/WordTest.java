package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordTest {

    @ParameterizedTest
    @CsvSource({
        "mountain, mountains", "city, cities", "glass, glasses", "snow, snowy", "star, starry",
        "sun, sunny", "wave, wavy", "bounce, bouncing", "bounce, bounced", "drip, dripping",
        "soft, softly", "gentle, gently", "beach, beaches", "bouncing, bounces", "sea, seas"
    })
    void formsOfAWordAreOneWord(String one, String other) {
        assertTrue(Word.of(one).isFormOf(Word.of(other)));
        assertTrue(Word.of(other).isFormOf(Word.of(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "rain, train",
        "rain, rainbow",
        "ocean, oceanographer",
        "star, start",
        "ball, ballet",
        "sea, season",
        "sea, see",
        "glass, glas",
        "snow, snowboard",
        "wind, window",
        "sky, ski"
    })
    void otherWordsAreOtherWords(String one, String other) {
        assertFalse(Word.of(one).isFormOf(Word.of(other)));
        assertFalse(Word.of(other).isFormOf(Word.of(one)));
    }
}
