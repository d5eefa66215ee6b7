package secondunit.shot;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Colours to paint or grade with; five are usual.
public record Palette(List<Swatch> swatches) {

    public static final Palette NONE = new Palette(List.of());
    public static final int MOST = 8;

    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /// One colour: sRGB code values, 0 to 255.
    public record Swatch(int red, int green, int blue) {

        public Swatch {
            if (((red | green | blue) & ~255) != 0) {
                throw new IllegalArgumentException(
                        "palette: %d, %d, %d is not a colour of three values from 0 to 255"
                                .formatted(red, green, blue));
            }
        }

        /// Reads `#d8502c` or `#d52`, with or without the `#`.
        public static Swatch parse(String text) {
            Matcher matcher = HEX.matcher(text.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "palette: \"%s\" is not a colour such as #d8502c".formatted(text.strip()));
            }
            String digits = matcher.group(1);
            int value =
                    Integer.parseInt(
                            digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16);
            return new Swatch(value >> 16, value >> 8 & 255, value & 255);
        }

        @Override
        public String toString() {
            return "#%02x%02x%02x".formatted(red, green, blue);
        }
    }

    public Palette {
        swatches = List.copyOf(swatches);
        if (swatches.size() > MOST) {
            throw new IllegalArgumentException(
                    "a palette has 1 to %d colours, not %d".formatted(MOST, swatches.size()));
        }
    }

    /// Reads colours with commas between them: `#1b2a41,#d8502c`.
    public static Palette parse(String text) {
        return new Palette(Words.parts(text).stream().map(Swatch::parse).toList());
    }

    public boolean isEmpty() {
        return swatches.isEmpty();
    }

    /// What `parse` reads; empty for none.
    @Override
    public String toString() {
        return swatches.stream().map(Swatch::toString).collect(Collectors.joining(","));
    }
}
