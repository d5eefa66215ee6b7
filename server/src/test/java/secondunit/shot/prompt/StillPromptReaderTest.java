package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.Scene;
import secondunit.shot.Style;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is read of a prompt beside a still. Every sound is one of rain here.
final class StillPromptReaderTest {

    private static final Scene RAIN = new Scene("rain", Map.of());

    private final StillPromptReader reader =
            new StillPromptReader((_, _) -> new Reading(RAIN, List.of(), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slow push in                            | [slow dolly in]",
                "Slow push in on the castle.             | [slow dolly in]",
                "pan left across the red car, handheld   | [pan left, handheld]",
                "The camera slowly zooms out             | [slow zoom out]",
                "a gentle zoom in to the old building    | [zoom in]",
                "static camera, no music                 | [static]",
                "''                                      | []"
            })
    void camerasAreDirected(String prompt, String moves) {
        assertEquals(moves, read(prompt).brief().direction().camera().toString());
    }

    @Test
    void lookAndLightAreDirected() {
        var direction = read("pan right, noir style, warm light").brief().direction();
        assertEquals(Style.NOIR, Objects.requireNonNull(direction.look()).style());
        assertTrue(direction.light() != null);
    }

    @Test
    void theColourOfWhatACameraIsAimedAtIsNoPalette() {
        StillReading reading = read("pan left across the red car");
        assertTrue(reading.brief().direction().palette().isEmpty());
        assertEquals(List.of("red car"), reading.ignored());
    }

    @Test
    void aSoundIsHeard() {
        assertEquals(RAIN, read("pan left, sound of rain").heard());
        assertEquals(RAIN, read("sound of rain").heard());
        assertNull(read("pan left").heard());
        assertTrue(read("pan left, no sound").brief().silent());
    }

    @Test
    void aSoundThatNobodyMakesIsIgnoredAndTold() {
        StillReading reading = read("pan left, sound of violins");
        assertNull(reading.heard());
        assertEquals(List.of("violins"), reading.ignored());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the cat jumps",
                "slow push in while the cat jumps",
                "the camera pans left, she turns around and smiles",
                "fireworks over the castle",
                "push in on the dog running away",
                "at night",
                "make it rain",
                "northern lights"
            })
    void whatWouldHappenInTheStillIsRefused(String prompt) {
        Refusal refusal = assertThrows(RefusedException.class, () -> read(prompt)).refusal();
        assertTrue(refusal.what().startsWith("No installed player can make \""), refusal.what());
        assertTrue(refusal.what().endsWith("\" happen in a still."), refusal.what());
        assertTrue(refusal.hint().contains("image-to-video"), refusal.hint());
    }

    private StillReading read(String prompt) {
        return reader.read(prompt, Worlds.STAGE);
    }
}
