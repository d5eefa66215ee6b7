package secondunit.shot.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.shot.Refusal;

import java.util.List;
import java.util.Map;

final class PlainPromptReaderTest {

    @Test
    void theWholePromptIsKeptWhereTheWorldShowsItAll() {
        Reading reading = read("northern lights over snowy mountains, soft wind");

        assertEquals("aurora", reading.scene().world());
        assertEquals(
                Map.of("wind", 0.25, "stars", 0.6, "speed", 1.0), reading.scene().parameters());
        assertEquals(List.of("northern lights", "snowy mountains", "soft wind"), reading.kept());
        assertEquals(List.of(), reading.ignored());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the OCEAN at dawn | ocean",
                "Auroras | aurora",
                "áurora boréalis | aurora",
                "A Northern Light | aurora",
                "it is raining | rain",
                "raindrops on the window | rain",
                "rainy city lights | rain",
                "a ball that bounces | balls",
                "bouncing ball | balls",
                "crashing wave | ocean",
                "waves, seas | ocean"
            })
    void worldsAreNamedInAnyInflectionCaseAndAccent(String prompt, String world) {
        assertEquals(world, read(prompt).scene().world());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocean at 7 pm | hour | 19",
                "ocean at 7pm | hour | 19",
                "ocean, 7 p.m. | hour | 19",
                "ocean 12 am | hour | 0",
                "ocean 12:30 pm | hour | 12.5",
                "ocean at 6:30 | hour | 6.5",
                "ocean 18:45 | hour | 18.75",
                "ocean at seven o'clock | hour | 7",
                "ocean at 7 in the evening | hour | 19",
                "ocean at 2 at night | hour | 2",
                "ocean at 19 | hour | 19",
                "ocean at sunset | hour | 18.5",
                "sea in the golden hour | hour | 18",
                "ocean | hour | 18.5",
                "ocean, soft wind | wind | 0.25",
                "ocean, strong winds | wind | 0.75",
                "ocean, very strong wind | wind | 0.875",
                "ocean, very soft wind | wind | 0.125",
                "aurora, very soft wind | wind | 0.125",
                "a windy ocean | wind | 0.4",
                "ocean, the wind is howling | wind | 1",
                "ocean, wind 0.3 | wind | 0.3",
                "ocean, wind at 30% | wind | 0.3",
                "ocean with 80 % wind | wind | 0.8",
                "ocean in a storm | wind | 1",
                "big waves | swell | 0.9",
                "a calm sea | swell | 0.1",
                "heavy rain on a window | rain | 0.75",
                "3 balls | count | 3",
                "five bouncing balls | count | 5",
                "a dozen balls | count | 12",
                "7 red rubber balls | count | 7",
                "many balls | count | 9",
                "big balls | count | 3",
                "starry aurora | stars | 0.8",
                "slow aurora | speed | 0.5",
                "very slow aurora | speed | 0.3",
                "aurora 2.5 times | speed | 2.5",
                "calm aurora | speed | 0.6",
                "calm aurora | stars | 0.5",
                "aurora above a big sky | speed | 1"
            })
    void parametersAreReadFromWordsAndNumbers(String prompt, String parameter, double value) {
        assertEquals(value, read(prompt).scene().parameters().get(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocean, no wind | wind",
                "ocean without any wind | wind",
                "ocean without strong winds | wind",
                "windless ocean | wind",
                "ocean with no wind or swell | swell",
                "aurora without stars | stars",
                "aurora with no wind and no stars | stars",
                "starless aurora, some wind | stars"
            })
    void whatIsNotWantedIsTakenToItsLeast(String prompt, String parameter) {
        Reading reading = read(prompt);

        assertEquals(0, reading.scene().parameters().get(parameter));
        assertEquals(List.of(), reading.ignored());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocean with a dolphin | ocean | dolphin",
                "ocean with a jumping dolphin at 7 pm | ocean+7 pm | jumping dolphin",
                "cinematic 4K aurora | aurora | cinematic 4K",
                "aurora without a moon | aurora | without a moon",
                "aurora without mountains | aurora | without mountains",
                "ocean, soft wind, strong wind | ocean+soft wind | strong wind",
                "a dog by the sea | sea | dog",
                "ocean for 4 seconds | ocean | 4 seconds",
                "looping aurora | aurora | looping",
                "bouncing balls 13 pm | bouncing balls | 13 pm",
                "ocean, blue 5 meters deep | ocean | blue 5 meters deep"
            })
    void whatTheWorldDoesNotShowIsReported(String prompt, String kept, String ignored) {
        Reading reading = read(prompt);

        assertEquals(List.of(kept.split("\\+", -1)), reading.kept());
        assertEquals(List.of(ignored.split("\\+", -1)), reading.ignored());
    }

    @Test
    void ofSeveralWorldsTheBestNamedWinsAndTheOthersAreReported() {
        Reading reading = read("rain on a window, and the ocean with bouncing balls");

        assertEquals("rain", reading.scene().world());
        assertEquals(List.of("rain on a window"), reading.kept());
        assertEquals(List.of("ocean", "bouncing balls"), reading.ignored());
    }

    @Test
    void amongEquallyNamedWorldsTheFirstNamedWins() {
        assertEquals("ocean", read("the ocean under an aurora").scene().world());
        assertEquals("aurora", read("aurora above the ocean").scene().world());
    }

    @Test
    void aWorldThatIsNotWantedIsNotShown() {
        assertEquals("ocean", read("no rain on the window, just the ocean").scene().world());
        refused("a street without rain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a dog on a skateboard",
                "soft wind",
                "snowy mountains",
                "a city at night",
                "an oceanographer",
                "trains",
                "ein Hund",
                "山の上の犬",
                "123",
                "no ocean"
            })
    void aPromptThatNamesNoWorldIsRefusedWithWhatCanBeDone(String prompt) {
        Refusal refusal = refused(prompt);

        assertEquals(Refusal.Kind.CAPABILITY, refusal.kind());
        assertEquals("No world shows \"" + prompt + "\".", refusal.what());
        assertTrue(
                refusal.todo()
                        .endsWith(
                                "There is: Ocean by hour; Rain on glass with city bokeh; Northern lights over mountains; Bouncing balls."),
                refusal.todo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "—"})
    void aPromptWithoutWordsIsRefused(String prompt) {
        assertEquals("The prompt names nothing.", refused(prompt).what());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "snowy mountains | Nearest is \"Northern lights over mountains\": say \"aurora\".",
                "sunset | Nearest is \"Ocean by hour\": say \"ocean\".",
                "norhtern ligths | Nearest is \"Northern lights over mountains\": say \"northern lights\".",
                "the ocaen | Nearest is \"Ocean by hour\": say \"ocean\".",
                "a dog on a skateboard | ''"
            })
    void aRefusalNamesTheNearestWorldWhereThereIsOne(String prompt, String end) {
        assertTrue(refused(prompt).hint().endsWith(end), refused(prompt).hint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 balls | \"500 balls\" is outside what \"Bouncing balls\" can do. | count goes from 1 to 12 (balls).",
                "ocean at 25:00 | \"25:00\" is outside what \"Ocean by hour\" can do. | hour goes from 0 to 24 (hour).",
                "aurora, wind 150% | \"wind 150%\" is outside what \"Northern lights over mountains\" can do. | wind goes from 0 to 1 (0..1)."
            })
    void aNumberBeyondTheRangeIsRefusedNotClamped(String prompt, String what, String hint) {
        assertEquals(new Refusal(Refusal.Kind.CAPABILITY, what, hint), refused(prompt));
    }

    private static Reading read(String prompt) {
        Answer answer = new PlainPromptReader().read(prompt, Worlds.STAGE);
        return assertInstanceOf(Reading.class, answer, () -> prompt + ": " + answer);
    }

    private static Refusal refused(String prompt) {
        Answer answer = new PlainPromptReader().read(prompt, Worlds.STAGE);
        return assertInstanceOf(Refused.class, answer, () -> prompt + ": " + answer).refusal();
    }
}
