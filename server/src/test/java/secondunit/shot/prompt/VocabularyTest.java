package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class VocabularyTest {

    @Test
    void aWordsValueMustLieInTheRange() {
        refused(
                "parameter wind: \"gale\" is 2.0, outside 0.0 to 1.0",
                () -> new Parameter("wind", "0..1", 0, 1, 0.5, "", Map.of("gale", 2.0)));
        refused(
                "parameter wind: the default is NaN, outside 0.0 to 1.0",
                () -> new Parameter("wind", "0..1", 0, 1, Double.NaN, "", Map.of()));
    }

    @Test
    void worldsHaveNamesAndIdsOfTheirOwn() {
        var world = new World("sea", "Sea", List.of("sea"), List.of(), List.of());

        refused(
                "two worlds of Stage have the same id: [sea, sea]",
                () -> new Vocabulary("Stage", List.of(world, world)));
        refused(
                "world sea has no words that name it",
                () -> new World("sea", "Sea", List.of(), List.of(), List.of()));
    }

    private static void refused(String message, Runnable vocabulary) {
        var error = assertThrows(IllegalArgumentException.class, vocabulary::run);
        assertEquals(message, error.getMessage());
    }
}
