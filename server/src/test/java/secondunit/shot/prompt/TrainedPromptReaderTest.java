package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Move;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How what the network says, the manifests and the lexicon come together. What the network knows
/// is measured with the real one.
final class TrainedPromptReaderTest {

    @Test
    void theNetworkNamesTheWorldWhereNoWordDoes() {
        assertEquals("ocean", read("ocean", "combers off the cape").scene().world());
    }

    @Test
    void whatTheNetworkCallsNothingIsRefusedWithTheNearestWorlds() {
        Refused refused = refused("none", "a plumber fixing a sink");

        assertEquals("No world shows \"a plumber fixing a sink\".", refused.refusal().what());
        assertTrue(refused.refusal().hint().startsWith("Nearest: "), refused.refusal().hint());
    }

    @Test
    void aWorldThatIsNotInstalledIsRefusedByName() {
        assertTrue(refused("dunes", "the sahara").refusal().what().contains("\"dunes\""));
    }

    @Test
    void worldsThatTheNetworkDoesNotKnowAreNamedByTheirManifest() {
        var reader = new TrainedPromptReader(scorer("none", Set.of("ocean")));

        assertEquals(
                "balls",
                assertInstanceOf(Reading.class, reader.read("three bouncing balls", Worlds.STAGE))
                        .scene()
                        .world());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "combers at the witching hour | hour | 24",
                "combers, it is 7 pm | hour | 19",
                "combers, not a breath of wind | wind | 0.04",
                "combers in a gale | wind | 0.9",
                "combers, hardly a breeze | wind | 0.04",
                "combers, a soft wind | wind | 0.25"
            })
    void wishesSetTheParametersOfTheirName(String prompt, String parameter, double value) {
        assertEquals(value, read("ocean", prompt).scene().parameters().get(parameter));
    }

    @Test
    void theRestIsDirection() {
        Brief brief =
                read(
                                "ocean",
                                "combers, slow push in, 85mm, film noir, seamless loop, no sound, 12 seconds")
                        .brief();
        Direction direction = brief.direction();

        assertEquals(List.of(new CameraMove(Move.DOLLY_IN, CameraMove.SLOW)), direction.camera());
        assertEquals(85.0, direction.lens().focalLength());
        assertEquals("noir", String.valueOf(direction.look()));
        assertTrue(brief.loop() && brief.silent());
        assertEquals("12", brief.seconds().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "combers with no people | WITHOUT=person",
                "combers without gulls or palm trees | WITHOUT=gull WITHOUT=palm tree",
                "never ending combers | LOOP=true",
                "no more than combers | ",
                "combers, not a timelapse | ",
                "combers, no music, techno 128 bpm in F# minor | MUSIC=false TEMPO=128 KEY=f sharp minor",
                "twenty-five seconds of combers | SECONDS=25",
                "the 80s combers | ",
                "combers in blue hour, #ff8800 | HOUR=17.5-20.5 COLOURS=#ff8800",
                "combers, locked off, timelaps | CAMERA=static PACE=timelapse",
                "COMBERS HANDHELD | CAMERA=handheld"
            })
    void wishesAreReadAndDenialsKnown(String prompt, String wishes) {
        assertEquals(
                wishes == null ? "" : wishes,
                read("ocean", prompt).brief().wishes().stream()
                        .map(wish -> wish.topic() + "=" + wish.value())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aContradictionIsSettledAndSaid() {
        Reading reading = read("ocean", "combers at dawn and midnight");

        assertEquals(List.of("dawn and midnight: took dawn"), reading.notes());
        assertEquals(
                List.of("noon and night: took noon"),
                read("ocean", "combers at noon and night").notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "\uD83C\uDF0A\uD83D\uDD25", "\u200B"})
    void aPromptWithoutWordsNamesNothing(String prompt) {
        assertEquals("The prompt names nothing.", refused("ocean", prompt).refusal().what());
    }

    @Test
    void tenThousandWordsAreRead() {
        String prompt =
                String.join(" ", Collections.nCopies(2_500, "calm combers zzyzx without gulls"));

        assertEquals("ocean", read("ocean", prompt).scene().world());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "combers",
                "combers at 6:30 pm, strong wind, pan left, 35mm, warm tones, red and #00ff88, oil painting, timelapse",
                "combers, slow orbit, macro, shallow focus, vignette, seamless loop, transparent background, no sound, 8 seconds"
            })
    void theExpansionReadAgainMeansTheSame(String prompt) {
        Reading first = read("ocean", prompt);
        Reading again = read("ocean", first.expansion());

        assertEquals(first.scene(), again.scene(), first.expansion());
        assertEquals(first.brief().direction(), again.brief().direction(), first.expansion());
        assertEquals(first.expansion(), again.expansion());
    }

    private static Reading read(String world, String prompt) {
        Answer answer = new TrainedPromptReader(scorer(world, Set.of())).read(prompt, Worlds.STAGE);
        return assertInstanceOf(Reading.class, answer, () -> prompt + ": " + answer);
    }

    private static Refused refused(String world, String prompt) {
        return assertInstanceOf(
                Refused.class,
                new TrainedPromptReader(scorer(world, Set.of())).read(prompt, Worlds.STAGE));
    }

    /// Always says the same.
    private static TextScorer scorer(String world, Set<String> only) {
        Set<String> known =
                only.isEmpty() ? Set.of("ocean", "rain", "aurora", "balls", "dunes") : only;
        return new TextScorer() {
            @Override
            public Set<String> worlds() {
                return known;
            }

            @Override
            public Scores score(Features features) {
                Map<String, Double> likely =
                        known.stream()
                                .collect(
                                        Collectors.toMap(
                                                id -> id, id -> id.equals(world) ? 0.95 : 0.0));
                return new Scores(
                        likely,
                        world.equals("none") ? 0.95 : 0.05,
                        Collections.nCopies(features.tokens(), 0.0));
            }
        };
    }
}
