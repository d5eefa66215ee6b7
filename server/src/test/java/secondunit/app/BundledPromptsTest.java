package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.shot.prompt.PlainPromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.Vocabulary;

import java.util.List;

/// Prompts as users type them, read against the worlds that are shipped.
final class BundledPromptsTest {

    private static final Vocabulary SHIPPED = WorldFolder.bundled().vocabulary();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    northern lights over snowy mountains, soft wind | aurora | wind | 0.25
                    aurora borealis with a strong wind              | aurora | wind | 0.75
                    starry aurora, no wind                          | aurora | wind | 0
                    three bouncing balls                            | balls  | count | 3
                    a bouncing ball                                 | balls  | count | 1
                    7 bouncing balls on the moon                    | balls  | gravity | 1.62
                    steel balls bouncing                            | balls  | material | 2
                    ocean at sunset                                 | ocean  | hour | 17.65
                    calm sea at noon                                | ocean  | hour | 12
                    the sea at 7:30 pm                              | ocean  | hour | 19.5
                    heavy rain on a window, city lights             | rain   | rain | 0.85
                    rain on glass with city bokeh, no traffic       | rain   | traffic | 0
                    """)
    void areUnderstoodWhole(String prompt, String world, String parameter, double value) {
        Reading reading =
                assertInstanceOf(Reading.class, new PlainPromptReader().read(prompt, SHIPPED));
        assertEquals(world, reading.scene().world());
        assertEquals(value, reading.scene().parameters().get(parameter));
        assertEquals(List.of(), reading.ignored());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hikers in the mountains",
                "a dog on a skateboard",
                "city at night",
                "volcano",
                "",
                "500 balls"
            })
    void areRefusedWhereNoWorldShowsThem(String prompt) {
        Refused refused =
                assertInstanceOf(Refused.class, new PlainPromptReader().read(prompt, SHIPPED));
        assertTrue(!refused.refusal().hint().isEmpty(), "it says what can be done");
    }

    @Test
    void whatIsNotShownIsSaid() {
        Reading reading =
                assertInstanceOf(
                        Reading.class,
                        new PlainPromptReader().read("ocean with a dolphin", SHIPPED));
        assertEquals(List.of("ocean"), reading.kept());
        assertEquals(List.of("dolphin"), reading.ignored());
    }
}
