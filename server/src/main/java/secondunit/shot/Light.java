package secondunit.shot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colour of the light. Where it stands and what hour it is are parameters of a world.
///
/// @param kelvin colour temperature: 6500 changes nothing, less is warmer
public record Light(int kelvin) {

    public static final int WARMEST = 1500;
    public static final int COOLEST = 15_000;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}) ?[kK]?");

    public Light {
        if (kelvin < WARMEST || kelvin > COOLEST) {
            throw new IllegalArgumentException(
                    "light: a colour temperature is %d to %d K, not %d"
                            .formatted(WARMEST, COOLEST, kelvin));
        }
    }

    /// Reads `3200K`.
    public static Light parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "light \"%s\" is not a colour temperature such as 3200K".formatted(text));
        }
        return new Light(Integer.parseInt(matcher.group(1)));
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        return kelvin + "K";
    }
}
