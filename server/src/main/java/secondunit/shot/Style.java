package secondunit.shot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a finished picture can be made to look.
public enum Style {
    NATURAL("natural"),
    CINEMATIC("cinematic"),
    FILM_GRAIN("film grain"),
    NOIR("noir"),
    ANIME_CEL("anime cel"),
    OIL_PAINT("oil paint"),
    WATERCOLOUR("watercolour"),
    NEON("neon"),
    VHS("VHS");

    private final String words;

    Style(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Style parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ");
        return Arrays.stream(values())
                .filter(style -> style.words.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "style \"%s\" is not known; styles: %s; each also with a strength, as in noir 0.5"
                                        .formatted(text.strip(), all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(Style::words).collect(Collectors.joining(", "));
    }
}
