package secondunit.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Width and height in pixels.
public record Size(int width, int height) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})[xX](\\d{1,6})");

    public Size {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "size %dx%d is not positive".formatted(width, height));
        }
    }

    public static Size parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "size \"%s\" is not of the form 1920x1080".formatted(text));
        }
        return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
