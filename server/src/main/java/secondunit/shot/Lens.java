package secondunit.shot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lens. What is null nobody asked for.
///
/// @param focalLength millimetres on full frame (36 x 24 mm); a world is drawn as 35 mm see it
/// @param shallowness depth of field: 0 all sharp, 1 very shallow
/// @param flare anamorphic flare: streaks across the picture from what is bright, 0 to 1
/// @param vignette darker corners, 0 to 1
public record Lens(
        @Nullable Double focalLength,
        @Nullable Double shallowness,
        @Nullable Double flare,
        @Nullable Double vignette) {

    public static final Lens NONE = new Lens(null, null, null, null);
    public static final double USUAL_LENGTH = 35;
    public static final double SHORTEST = 10;
    public static final double LONGEST = 400;

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?mm");
    private static final Pattern PART = Pattern.compile("([a-z]+)(?:[ =]+(\\S+))?");

    public Lens {
        if (focalLength != null && !(focalLength >= SHORTEST && focalLength <= LONGEST)) {
            throw new IllegalArgumentException(
                    "lens: a focal length is %s to %s mm, not %s"
                            .formatted(
                                    Words.plain(SHORTEST),
                                    Words.plain(LONGEST),
                                    Words.plain(focalLength)));
        }
        check("shallow", shallowness);
        check("anamorphic", flare);
        check("vignette", vignette);
    }

    private static void check(String what, @Nullable Double strength) {
        if (strength != null) {
            Words.strength("lens: " + what, strength);
        }
    }

    /// Reads parts with commas between them: `85mm`, `shallow`, `deep`, `anamorphic`, `vignette`;
    /// all but the length and `deep` also with a strength, as in `shallow 0.6`.
    public static Lens parse(String text) {
        Lens lens = NONE;
        for (String part : Words.parts(text.toLowerCase(Locale.ROOT))) {
            lens = part(part).over(lens);
        }
        return lens;
    }

    private static Lens part(String part) {
        Matcher length = LENGTH.matcher(part);
        if (length.matches()) {
            return new Lens(Double.parseDouble(length.group(1)), null, null, null);
        }
        Matcher named = PART.matcher(part);
        String strength = named.matches() ? named.group(2) : "";
        if (!named.matches() || (strength != null && !Words.isNumber(strength))) {
            throw unknown(part);
        }
        return switch (named.group(1)) {
            case "shallow" -> new Lens(null, strength(strength, 0.8), null, null);
            case "deep" -> deep(strength);
            case "anamorphic" -> new Lens(null, null, strength(strength, 0.6), null);
            case "vignette" -> new Lens(null, null, null, strength(strength, 0.5));
            default -> throw unknown(part);
        };
    }

    /// All sharp, which has no degrees.
    private static Lens deep(@Nullable String strength) {
        if (strength != null) {
            throw new IllegalArgumentException(
                    "lens: deep takes no strength, not %s; say deep alone, or shallow 0 to 1"
                            .formatted(strength));
        }
        return new Lens(null, 0.0, null, null);
    }

    private static Double strength(@Nullable String given, double usual) {
        return given == null ? usual : Double.parseDouble(given);
    }

    private static IllegalArgumentException unknown(String part) {
        return new IllegalArgumentException(
                "lens \"%s\" is not known; say 85mm, shallow 0.8, deep, anamorphic 0.6, vignette 0.5"
                        .formatted(part));
    }

    /// This lens, and of the other what this leaves open.
    public Lens over(Lens other) {
        return new Lens(
                focalLength != null ? focalLength : other.focalLength,
                shallowness != null ? shallowness : other.shallowness,
                flare != null ? flare : other.flare,
                vignette != null ? vignette : other.vignette);
    }

    /// What `parse` reads; empty for none.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (focalLength != null) {
            parts.add(Words.plain(focalLength) + "mm");
        }
        add(parts, "shallow", shallowness);
        add(parts, "anamorphic", flare);
        add(parts, "vignette", vignette);
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable Double strength) {
        if (strength != null) {
            parts.add(what + " " + Words.plain(strength));
        }
    }
}
