package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Move;
import secondunit.shot.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                "combers, a soft wind | wind | 0.25",
                "ocean, avoid stormy | wind | 0",
                "ocean, skip the storm | wind | 0",
                "ocean, excluding any breeze or storm | wind | 0",
                "ocean, not just a storm | wind | 1"
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
                "techno in F# minor | F# minor",
                "in e flat major, 127.125 bpm | Eb major, 127.125 bpm",
                "piano in B-flat minor | Bb minor",
                "techno, 128 bpm | 128 bpm",
                "with music | any",
                "500 bpm | ",
                "no music | "
            })
    void musicIsPlayedAsAskedFor(String asked, String music) {
        assertEquals(
                String.valueOf(music),
                String.valueOf(read("ocean", "combers, " + asked).brief().direction().music()));
    }

    @Test
    void aMacroLensIsShallowWhereNothingElseIsSaid() {
        assertEquals(0.8, lens("combers, macro").shallowness());
        assertEquals(0.0, lens("combers, macro, deep focus").shallowness());
        assertEquals(105.0, lens("combers, macro, deep focus").focalLength());
    }

    private static Lens lens(String prompt) {
        return read("ocean", prompt).brief().direction().lens();
    }

    @Test
    void allWordsOfANumberAreFollowed() {
        assertEquals(
                List.of("twenty five seconds"),
                read("ocean", "combers, twenty five seconds").kept());
    }

    @Test
    void anHourThatNoClockShowsIsRefused() {
        assertEquals(
                "\"30 o'clock\" is outside what \"Ocean by hour\" can do.",
                refused("ocean", "combers at 30 o'clock").refusal().what());
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
                "combers, techno 128 bpm in F# minor | TEMPO=128 KEY=f sharp minor",
                "twenty-five seconds of combers | SECONDS=25",
                "combers for 4.1 minutes | SECONDS=246",
                "combers, 0 seconds | ",
                "combers, 0 minutes, 5 s | SECONDS=5",
                "combers and twenty five gulls | COUNT=25",
                "combers and two dozen gulls | COUNT=24",
                "combers at 13 pm | ",
                "combers for a minute | SECONDS=60",
                "combers, 20 gulls a minute | COUNT=20",
                "the 80s combers | ",
                "combers in blue hour, #ff8800 | HOUR=17.5-20.5 COLOURS=#ff8800",
                "combers, locked off, timelaps | CAMERA=static PACE=timelapse",
                "COMBERS HANDHELD | CAMERA=handheld"
            })
    void wishesAreReadAndDenialsKnown(String prompt, String wishes) {
        assertEquals(wishes == null ? "" : wishes, wishes(read("ocean", prompt)));
    }

    private static String wishes(Reading reading) {
        return reading.brief().wishes().stream()
                .map(wish -> wish.topic() + "=" + wish.value())
                .collect(Collectors.joining(" "));
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
    @ValueSource(strings = {"", "   ", "...", "\u2014 \u2026", "\u200B"})
    void aPromptWithoutWordsNamesNothing(String prompt) {
        assertEquals("The prompt names nothing.", refused("ocean", prompt).refusal().what());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a hundred bouncing balls | hundred",
                "two hundred balls | two hundred balls",
                "a thousand rubber balls | thousand",
                "two dozen balls | two dozen balls",
                "twenty five balls | twenty five balls",
                "twenty-five rubber balls | twenty-five",
                "twenty five hundred balls | twenty five hundred balls",
                "10000 bouncing balls | 10000"
            })
    void numbersInWordsBeyondTheRangeAreRefusedLikeThoseInFigures(String prompt, String number) {
        assertEquals(
                new Refusal(
                        Refusal.Kind.CAPABILITY,
                        "\"%s\" is outside what \"Bouncing balls\" can do.".formatted(number),
                        "count goes from 1 to 12 (balls)."),
                refused("balls", prompt).refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half a dozen balls | 6",
                "a dozen balls | 12",
                "a couple of balls | 2",
                "bouncing balls | 3",
                "bouncing balls in a thousand colours | 3",
                "a bouncing ball | 1",
                "many balls | 9",
                "7 bouncing balls | 7"
            })
    void thingsAreCountedInWordsAndAPluralIsNoSingular(String prompt, double count) {
        assertEquals(count, read("balls", prompt).scene().parameters().get("count"));
    }

    @Test
    void aLargeNumberOfOtherThingsIsNoCount() {
        assertEquals(List.of(), read("ocean", "combers, a thousand lit offices").brief().wishes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "static camera panning left | CAMERA=static | static camera and panning left: took static camera",
                "pan left, static camera | CAMERA=pan left | pan left and static camera: took pan left",
                "pan left then pan right | CAMERA=pan left | pan left and pan right: took pan left",
                "zoom in, zoom out | CAMERA=zoom in | zoom in and zoom out: took zoom in",
                "pan left, tilt up | CAMERA=pan left CAMERA=tilt up | ",
                "slow motion timelapse | PACE=slow motion | slow motion and timelapse: took slow motion",
                "film noir, anime | STYLE=noir | film noir and anime: took film noir",
                "shallow focus, deep focus | LENS=shallow | shallow focus and deep focus: took shallow focus",
                "seamless loop, no loop | LOOP=true | seamless loop and no loop: took seamless loop",
                "no loop, seamless loop | LOOP=false | no loop and seamless loop: took no loop",
                "no sound, with crickets | SOUND=none | no sound and crickets: took no sound",
                "with crickets, no sound | SOUND=wanted:crickets | crickets and no sound: took crickets",
                "no music, 128 bpm | MUSIC=false | no music and 128 bpm: took no music"
            })
    void ofWishesThatCannotBothHoldTheFirstIsTakenAndThatIsSaid(
            String prompt, String wishes, String note) {
        Reading reading = read("ocean", "combers, " + prompt);

        assertEquals(wishes, wishes(reading));
        assertEquals(note == null ? List.of() : List.of(note), reading.notes());
    }

    /// Every value of the lexicon with every other one, in both orders.
    @Test
    void anyTwoWishesMakeADirection() throws IOException {
        var reader = new TrainedPromptReader(scorer("ocean", Set.of()));
        List<String> phrases = lexicon();
        for (String one : phrases) {
            for (String other : phrases) {
                String prompt = "combers, %s, %s".formatted(one, other);
                Brief brief =
                        assertInstanceOf(Reading.class, reader.read(prompt, Worlds.STAGE)).brief();
                assertDoesNotThrow(brief::direction, prompt);
                for (Wish wish : brief.wishes()) {
                    assertTrue(
                            brief.wishes().stream().noneMatch(it -> Conflicts.exclude(it, wish)),
                            () -> prompt + ": " + brief.wishes());
                }
            }
        }
    }

    private static List<String> lexicon() throws IOException {
        try (InputStream in =
                TrainedPromptReaderTest.class.getResourceAsStream(
                        "/secondunit/models/text/wishes.txt")) {
            List<String> phrases =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains(" : ") && !line.startsWith("skip"))
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" : ", 2)[1].split(" \\| ", 2)[0])
                            .toList();
            assertTrue(phrases.size() > 50, phrases.toString());
            return phrases;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u0637\u0631 \u0639\u0644\u0649 \u0627\u0644\u0646\u0627\u0641\u0630\u0629",
                "\u6d77\u4e0a\u7684\u65e5\u843d",
                "\u6ce2\u306e\u97f3",
                "\u0434\u043e\u0436\u0434\u044c \u043d\u0430 \u043e\u043a\u043d\u0435",
                "\u05d9\u05dd \u05d1\u05dc\u05d9\u05dc\u05d4",
                "123 456",
                "asdf qwer zxcv"
            })
    void aPromptWithoutAWordThatIsKnownIsRefusedAndToldWhatIsRead(String prompt) {
        Refusal refusal = refused("ocean", prompt).refusal();

        assertEquals("No word of \"%s\" is known.".formatted(prompt), refusal.what());
        assertTrue(refusal.hint().startsWith("Prompts are read in English"), refusal.hint());
        assertEquals(Worlds.STAGE.titles(), refusal.possible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ocean \u6d77",
                "meeresbrandung",
                "oceann",
                "\uD83C\uDF0A",
                "\u2744\uFE0F loop"
            })
    void oneKnownWordIsEnough(String prompt) {
        assertEquals("ocean", read("ocean", prompt).scene().world());
    }

    @Test
    void aPictographIsReadByItsName() {
        assertEquals(
                List.of("water", "wave", "loop", "fire"),
                Sentence.of("\uD83C\uDF0A loop \uD83D\uDD25").tokens().stream()
                        .map(Token::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with the noise of waves | waves",
                "hear the crackle | crackle",
                "faint crickets | crickets",
                "rumbling in the distance | rumbling",
                "birds chirping softly | birds",
                "just the hiss | hiss",
                "owls far away | owls",
                "birds loud | birds",
                "no sound but the wind | wind",
                "no crackle please | ",
                "curl noise | ",
                "nothing you can hear | ",
                "birds on the wing | "
            })
    void noisesAreAskedForInManyWays(String prompt, String noise) {
        assertEquals(
                noise == null ? List.of() : List.of("wanted:" + noise),
                read("ocean", "combers, " + prompt).brief().wishes().stream()
                        .filter(wish -> wish.topic() == Topic.SOUND)
                        .map(Wish::value)
                        .toList());
    }

    @Test
    void aNoiseOfTheWorldIsFollowedAndAnotherIsIgnored() {
        assertEquals(List.of(), read("ocean", "waves, sound of surf").ignored());
        assertEquals(List.of("faint crickets"), read("ocean", "waves, faint crickets").ignored());
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
                "combers, techno in F# minor, 127.125 bpm",
                "combers, add a soft melody in e flat major",
                "combers, 90 bpm, seamless loop",
                "combers with music",
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
