package secondunit.shot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A simple music bed. What is null is left to the band.
///
/// @param tempo beats a minute; in a loop the nearest that gives whole bars
public record Music(@Nullable Key key, @Nullable Double tempo, @Nullable Mood mood) {

    /// The band plays as it likes.
    public static final Music ANY = new Music(null, null, null);

    public static final double SLOWEST = 40;
    public static final double FASTEST = 220;

    private static final String NAMES = "C C# D Eb E F F# G Ab A Bb B";
    private static final List<String> TONICS = List.of(NAMES.split(" ", -1));
    private static final Pattern TEMPO = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?) ?bpm");
    private static final Pattern KEY =
            Pattern.compile(
                    "([a-gA-G])(?: ?(#|b|\u266f|\u266d|(?i:sharp|flat)))?(?: ?((?i:major|minor)|m))?");

    /// @param tonic semitones above C, 0 to 11
    public record Key(int tonic, boolean minor) {

        public Key {
            if (tonic < 0 || tonic > 11) {
                throw new IllegalArgumentException("music: a tonic is 0 to 11, not " + tonic);
            }
        }

        /// Reads `A minor`, `F#`, `Cb m` or `e flat major`; without a mode it is major.
        public static Key parse(String text) {
            Matcher key = KEY.matcher(text);
            if (!key.matches()) {
                throw new IllegalArgumentException(
                        "music: \"%s\" is not a key such as A minor".formatted(text));
            }
            return key(key);
        }

        @Override
        public String toString() {
            return TONICS.get(tonic) + (minor ? " minor" : " major");
        }
    }

    /// How much goes on.
    public enum Mood {
        CALM,
        SOFT,
        LIVELY,
        DRIVING;

        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Music {
        if (tempo != null && !(tempo >= SLOWEST && tempo <= FASTEST)) {
            throw new IllegalArgumentException(
                    "music: a tempo is %s to %s bpm, not %s"
                            .formatted(
                                    Words.plain(SLOWEST),
                                    Words.plain(FASTEST),
                                    Words.plain(tempo)));
        }
    }

    /// Reads parts with commas between them: a key such as `A minor`, `F#` or `e flat major`, a
    /// tempo such as `90 bpm`, a mood of calm, soft, lively or driving; or `any`.
    public static Music parse(String text) {
        Music music = ANY;
        for (String part : Words.parts(text)) {
            music = part(part).over(music);
        }
        return music;
    }

    private static Music part(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        Matcher tempo = TEMPO.matcher(lower);
        if (tempo.matches()) {
            return new Music(null, Double.valueOf(tempo.group(1)), null);
        }
        if (lower.equals("any")) {
            return ANY;
        }
        Optional<Mood> mood =
                Stream.of(Mood.values()).filter(known -> known.words().equals(lower)).findFirst();
        Matcher key = KEY.matcher(part);
        if (mood.isPresent()) {
            return new Music(null, null, mood.get());
        }
        if (key.matches()) {
            return new Music(key(key), null, null);
        }
        throw new IllegalArgumentException(
                "music \"%s\" is not known; say a key such as A minor, a tempo such as 90 bpm, a mood of calm, soft, lively or driving, or any"
                        .formatted(part));
    }

    private static Key key(Matcher key) {
        int natural = TONICS.indexOf(key.group(1).toUpperCase(Locale.ROOT));
        String mode = Objects.requireNonNullElse(key.group(3), "");
        return new Key(
                Math.floorMod(natural + semitones(key.group(2)), TONICS.size()),
                mode.equals("m") || mode.equalsIgnoreCase("minor"));
    }

    private static int semitones(@Nullable String sign) {
        return switch (Objects.requireNonNullElse(sign, "").toLowerCase(Locale.ROOT)) {
            case "#", "\u266f", "sharp" -> 1;
            case "b", "\u266d", "flat" -> -1;
            default -> 0;
        };
    }

    private Music over(Music other) {
        return new Music(
                key != null ? key : other.key,
                tempo != null ? tempo : other.tempo,
                mood != null ? mood : other.mood);
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (key != null) {
            parts.add(key.toString());
        }
        if (tempo != null) {
            parts.add(Words.plain(tempo) + " bpm");
        }
        if (mood != null) {
            parts.add(mood.words());
        }
        return parts.isEmpty() ? "any" : String.join(", ", parts);
    }
}
