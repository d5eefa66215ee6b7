package secondunit.shot.prompt;

import java.util.Map;
import java.util.Optional;

/// What a world's parameters make of a wish: those that mean the same have the same name in every
/// world.
final class Fitting {

    private static final Map<Topic, Map<String, Double>> PLACES =
            Map.of(
                    Topic.WIND, Map.of("calm", 0.04, "breeze", 0.25, "strong", 0.6, "storm", 0.9),
                    Topic.RAIN, Map.of("light", 0.25, "heavy", 0.85),
                    Topic.CLOUDS, Map.of("clear", 0.0, "some", 0.3, "overcast", 1.0),
                    Topic.FOG, Map.of("light", 0.3, "dense", 0.9),
                    Topic.DENSITY, Map.of("low", 0.25, "high", 0.85),
                    Topic.TEMPERATURE, Map.of("cool", 0.15, "warm", 0.85));

    private static final Map<Topic, String> NAMES =
            Map.of(
                    Topic.HOUR, "hour",
                    Topic.WIND, "wind",
                    Topic.RAIN, "rain",
                    Topic.CLOUDS, "clouds",
                    Topic.FOG, "fog",
                    Topic.DENSITY, "density",
                    Topic.TEMPERATURE, "warmth",
                    Topic.COUNT, "count");

    private Fitting() {}

    /// The parameter that a wish sets in a world, if it has one.
    static Optional<Parameter> parameter(World world, Wish wish) {
        String name = NAMES.get(wish.topic());
        return world.parameters().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /// The value that a wish gives a parameter, within its range but for counts, which are exact.
    static double value(Parameter parameter, Wish wish) {
        if (wish.topic() == Topic.COUNT) {
            return Double.parseDouble(wish.value());
        }
        if (wish.topic() == Topic.HOUR) {
            return hour(parameter, wish.value());
        }
        double place = PLACES.getOrDefault(wish.topic(), Map.of()).getOrDefault(wish.value(), 0.5);
        return rounded(parameter.at(place));
    }

    /// The middle of a span of hours, on the parameter's own clock.
    private static double hour(Parameter parameter, String span) {
        String[] ends = span.split("-", 2);
        double middle = (Double.parseDouble(ends[0]) + Double.parseDouble(ends[1])) / 2;
        double hour = middle > 24 ? middle - 24 : middle;
        return rounded(Math.clamp(hour, parameter.least(), parameter.most()));
    }

    static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
