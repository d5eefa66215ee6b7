package secondunit.shot.prompt;

import java.util.Map;
import java.util.regex.Pattern;

/// A parameter of a world as its manifest describes it.
///
/// @param unit `0..1` for a strength, `hour` for a time of day, else the word that is counted or
///   measured, such as `balls`; counted where least, most and usual are whole
/// @param usual the value where a prompt does not say
/// @param about what it does, in a few words
/// @param words words and phrases that give it a value
public record Parameter(
        String name,
        String unit,
        double least,
        double most,
        double usual,
        String about,
        Map<String, Double> words) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public Parameter {
        words = Map.copyOf(words);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "parameter name \"%s\" is not like wind_speed".formatted(name));
        }
        if (!(Double.isFinite(least) && Double.isFinite(most) && least < most)) {
            throw new IllegalArgumentException(
                    "parameter %s: %s to %s is no range".formatted(name, least, most));
        }
        check(name, "the default", usual, least, most);
        for (Map.Entry<String, Double> word : words.entrySet()) {
            check(name, "\"" + word.getKey() + "\"", word.getValue(), least, most);
        }
    }

    private static void check(String name, String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "parameter %s: %s is %s, outside %s to %s"
                            .formatted(name, what, value, least, most));
        }
    }

    boolean isTimeOfDay() {
        return unit.equals("hour");
    }

    boolean isStrength() {
        return unit.equals("0..1");
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /// True where only whole numbers make sense: three balls.
    boolean isCounted() {
        return !isStrength() && !isTimeOfDay() && isWhole(least) && isWhole(most) && isWhole(usual);
    }

    /// True where it says how many of the things there are that the world is about.
    boolean isNumberOfThings() {
        return name.equals("count") && isCounted();
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    /// A place in the range: 0 is the least, 1 the most; whole where things are counted.
    double at(double fraction) {
        return fitted(least + fraction * (most - least));
    }

    /// Halfway from a value to the end of the range that it leans to: what "very" does.
    double boosted(double value) {
        return fitted((value + (value < (least + most) / 2 ? least : most)) / 2);
    }

    private double fitted(double value) {
        return isCounted() ? Math.rint(value) : value;
    }
}
