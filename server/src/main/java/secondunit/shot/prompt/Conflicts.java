package secondunit.shot.prompt;

import secondunit.shot.Move;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which wishes cannot hold together.
final class Conflicts {

    private static final List<Set<String>> LENSES =
            List.of(Set.of("wide", "tele"), Set.of("shallow", "deep"));

    private Conflicts() {}

    /// True for two different values of what has one, two camera moves of one axis, a static camera
    /// and a move, lenses that contradict each other, and music where none is wanted.
    static boolean exclude(Wish one, Wish other) {
        if (one.topic() != other.topic()) {
            return isSilenced(one, other) || isSilenced(other, one);
        }
        return !one.value().equals(other.value())
                && switch (one.topic()) {
                    case CAMERA -> moves(move(one.value()), move(other.value()));
                    case LENS ->
                            LENSES.stream()
                                    .anyMatch(pair ->
                                            pair.contains(one.value())
                                                    && pair.contains(other.value()));
                    case COLOURS, WITHOUT -> false;
                    case HOUR,
                            WIND,
                            RAIN,
                            CLOUDS,
                            FOG,
                            DENSITY,
                            COUNT,
                            TEMPERATURE,
                            CAMERA_PACE,
                            FOCAL_LENGTH,
                            STYLE,
                            PACE,
                            SOUND,
                            TEMPO,
                            KEY,
                            MUSIC,
                            LOOP,
                            ALPHA,
                            SECONDS ->
                            true;
                };
    }

    /// The first of these that excludes a wish.
    static Optional<Said> first(Wish wish, Map<Wish, Said> firsts) {
        boolean free = wish.topic() == Topic.COLOURS || wish.topic() == Topic.WITHOUT;
        return free
                ? Optional.empty()
                : firsts.values().stream().filter(said -> exclude(said.wish(), wish)).findFirst();
    }

    private static boolean isSilenced(Wish none, Wish music) {
        return none.equals(new Wish(Topic.MUSIC, "false"))
                && (music.topic() == Topic.TEMPO || music.topic() == Topic.KEY);
    }

    private static boolean moves(Move one, Move other) {
        return one.axis() == other.axis() || one == Move.STATIC || other == Move.STATIC;
    }

    /// The move that a word of the lexicon means; those that say no way go the usual one.
    static Move move(String value) {
        return switch (value) {
            case "orbit" -> Move.ORBIT_LEFT;
            case "rack focus" -> Move.RACK_FOCUS_NEAR_TO_FAR;
            default -> Move.valueOf(value.replace(' ', '_').toUpperCase(Locale.ROOT));
        };
    }
}
