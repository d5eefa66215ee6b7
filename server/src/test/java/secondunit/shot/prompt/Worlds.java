package secondunit.shot.prompt;

import java.util.List;
import java.util.Map;

/// A vocabulary like that of the first release's worlds.
final class Worlds {

    static final Vocabulary STAGE =
            new Vocabulary("Stage", List.of(ocean(), rain(), aurora(), balls()));

    private Worlds() {}

    private static World ocean() {
        return new World(
                "ocean",
                "Ocean by hour",
                List.of("ocean", "sea", "waves", "open water"),
                List.of("horizon", "sun", "moonlight"),
                List.of(
                        new Parameter(
                                "hour",
                                "hour",
                                0,
                                24,
                                18.5,
                                "",
                                Map.of(
                                        "sunrise",
                                        6.5,
                                        "sunset",
                                        18.5,
                                        "noon",
                                        12.0,
                                        "night",
                                        0.0,
                                        "golden hour",
                                        18.0)),
                        strength("wind", 0.4, Map.of("breeze", 0.3, "storm", 1.0)),
                        strength("swell", 0.4, Map.of("big waves", 0.9, "calm", 0.1))));
    }

    private static World rain() {
        return new World(
                "rain",
                "Rain on glass with city bokeh",
                List.of("rain", "raindrops", "rain on glass", "rain on window"),
                List.of("city lights", "window"),
                List.of(
                        strength("rain", 0.5, Map.of("drizzle", 0.2, "downpour", 1.0)),
                        strength("lights", 0.5, Map.of())));
    }

    private static World aurora() {
        return new World(
                "aurora",
                "Northern lights over mountains",
                List.of("aurora", "aurora borealis", "northern lights"),
                List.of("snowy mountains", "snow"),
                List.of(
                        strength("wind", 0.4, Map.of("soft wind", 0.25, "storm", 1.0)),
                        strength("stars", 0.6, Map.of("starry", 0.8, "calm", 0.5)),
                        new Parameter(
                                "speed",
                                "times",
                                0.1,
                                4,
                                1,
                                "",
                                Map.of("slow", 0.5, "fast", 2.0, "calm", 0.6))));
    }

    private static World balls() {
        return new World(
                "balls",
                "Bouncing balls",
                List.of("bouncing balls", "balls", "bouncing"),
                List.of(),
                List.of(
                        new Parameter(
                                "count",
                                "balls",
                                1,
                                12,
                                3,
                                "",
                                Map.of("bouncing ball", 1.0, "a ball", 1.0, "many balls", 9.0))));
    }

    private static Parameter strength(String name, double usual, Map<String, Double> words) {
        return new Parameter(name, "0..1", 0, 1, usual, "", words);
    }
}
