package secondunit.shot.prompt;

import java.util.Locale;
import java.util.Optional;

/// What a wish is about. Values: `models/text/wishes.txt`, and for the rest as stated here.
public enum Topic {
    /// `from-to` in hours from midnight; beyond 24 the next morning.
    HOUR(false),
    WIND(false),
    RAIN(false),
    CLOUDS(false),
    FOG(false),
    DENSITY(false),
    /// A whole number.
    COUNT(false),
    /// A colour's name, or `#rrggbb`.
    COLOURS(true),
    TEMPERATURE(false),
    CAMERA(true),
    /// `slow` or `fast`.
    CAMERA_PACE(false),
    LENS(true),
    /// Millimetres.
    FOCAL_LENGTH(false),
    STYLE(false),
    PACE(false),
    /// `none`, or `wanted:` and a noun.
    SOUND(false),
    /// Beats a minute.
    TEMPO(false),
    /// Such as `a minor`.
    KEY(false),
    /// `true` or `false`.
    MUSIC(false),
    /// `true` or `false`.
    LOOP(false),
    /// `true`.
    ALPHA(false),
    /// Seconds.
    SECONDS(false),
    /// A noun of what is not wanted, in the singular.
    WITHOUT(true);

    private final boolean several;

    Topic(boolean several) {
        this.several = several;
    }

    /// Whether several values can hold together.
    boolean isSeveral() {
        return several;
    }

    static Optional<Topic> of(String word) {
        for (Topic topic : values()) {
            if (topic.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
