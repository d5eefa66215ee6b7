package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.text.TorchTextScorer;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;
import secondunit.shot.prompt.Parameter;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.TrainedPromptReader;
import secondunit.shot.prompt.Vocabulary;
import secondunit.shot.prompt.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The trained network itself, on the development prompts and on the worlds that are shipped.
final class PromptModelTest {

    private static final Vocabulary SHIPPED = WorldFolder.bundled().vocabulary();

    @TempDir private static Path models;
    private static Torch torch;
    private static PromptReader reader;

    @BeforeAll
    static void start() {
        torch = Natives.torch();
        reader = new TrainedPromptReader(new TorchTextScorer(() -> torch, models));
    }

    @AfterAll
    static void end() {
        torch.close();
    }

    @Test
    void developmentPromptsAreReadAsWellAsReached() throws IOException {
        PromptReport report = PromptReport.of(dev(), torch, models);

        assertAll(
                () ->
                        assertTrue(
                                report.worldRight >= 0.97 * report.inDomain,
                                "worlds right: " + report.worldRight),
                () ->
                        assertTrue(
                                report.refusedInDomain <= 0.01 * report.inDomain,
                                "refused: " + report.refusedInDomain),
                () ->
                        assertTrue(
                                report.refusedOutOfDomain >= 0.96 * report.outOfDomain,
                                "refused out of domain: " + report.refusedOutOfDomain),
                () ->
                        report.attributes.forEach((name, tally) ->
                                assertTrue(
                                        tally.accuracy() >= 0.98, name + ": " + tally.accuracy())));
    }

    @Test
    void theFirstNameOfEveryWorldExpandsToWhatMeansTheSame() {
        assertAll(
                SHIPPED.worlds().stream()
                        .map(world ->
                                () -> {
                                    Reading first = read(world.words().getFirst());
                                    assertEquals(world.id(), first.scene().world());
                                    Reading again = read(first.expansion());
                                    assertEquals(first.scene(), again.scene(), first.expansion());
                                    assertEquals(first.expansion(), again.expansion());
                                }));
    }

    @Test
    void everyNameInAManifestNamesItsWorld() {
        assertAll(
                SHIPPED.worlds().stream()
                        .flatMap(world -> world.words().stream().map(word -> named(world, word))));
    }

    @Test
    void everyWordOfAManifestSetsItsParameter() {
        List<String> wrong = new ArrayList<>();
        for (World world : SHIPPED.worlds()) {
            for (Parameter parameter : world.parameters()) {
                parameter
                        .words()
                        .forEach((word, value) -> {
                            boolean sets =
                                    world.words().stream()
                                            .anyMatch(name ->
                                                    value.equals(
                                                            read(name + ", " + word)
                                                                    .scene()
                                                                    .parameters()
                                                                    .get(parameter.name())));
                            if (!sets) {
                                wrong.add(
                                        "%s, %s: %s".formatted(world.id(), word, parameter.name()));
                            }
                        });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @CsvSource({"bouncing balls, 3", "a bouncing ball, 1", "red candle, 1", "red candles, 3"})
    void aPluralTakesNoSingularsNumber(String prompt, double count) {
        assertEquals(count, read(prompt).scene().parameters().get("count"));
    }

    private static org.junit.jupiter.api.function.Executable named(World world, String word) {
        return () -> assertEquals(world.id(), read(word).scene().world(), word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    northern lights over snowy mountains, soft wind | aurora | wind | 0.25
                    aurora borealis with a strong wind              | aurora | wind | 0.75
                    three bouncing balls                            | balls  | count | 3
                    7 bouncing balls on the moon                    | balls  | gravity | 1.62
                    calm sea at noon                                | ocean  | hour | 12
                    the sea at 7:30 pm                              | ocean  | hour | 19.5
                    heavy rain on a window, city lights             | rain   | rain | 0.85
                    """)
    void promptsAreReadIntoParameters(String prompt, String world, String parameter, double value) {
        Reading reading = read(prompt);

        assertEquals(world, reading.scene().world());
        assertEquals(value, reading.scene().parameters().get(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a dog on a skateboard",
                "hikers in the mountains",
                "make it cinematic, dolly in",
                "ein Hund",
                "\u5c71\u306e\u4e0a\u306e\u72ac",
                "of the and",
                "123"
            })
    void whatNoWorldShowsIsRefused(String prompt) {
        Refused refused = assertInstanceOf(Refused.class, reader.read(prompt, SHIPPED), prompt);

        assertEquals(SHIPPED.titles(), refused.refusal().possible());
    }

    @Test
    void whatIsNotShownIsSaid() {
        assertTrue(read("ocean with a dolphin").ignored().contains("dolphin"));
    }

    private static Reading read(String prompt) {
        return assertInstanceOf(Reading.class, reader.read(prompt, SHIPPED), prompt);
    }

    /// Beside the module, as the tests run in its folder.
    private static Path dev() {
        Path dev = Path.of("..", "models", "training", "prompts", "dev.jsonl");
        assertTrue(Files.exists(dev), dev.toAbsolutePath().toString());
        return dev;
    }
}
