package secondunit.shot.prompt;

import secondunit.shot.Move;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which wishes cannot hold together.
final class Conflicts {

    private static final Set<Set<String>> LENSES =
            Set.of(Set.of("wide", "tele"), Set.of("shallow", "deep"));

    private Conflicts() {}

    /// True for two different values of what has one, two camera moves of one axis, a static camera
    /// and a move, lenses that contradict each other, and music where none is wanted.
    static boolean exclude(Wish one, Wish other) {
        if (one.topic() != other.topic()) {
            return isSilenced(one, other) || isSilenced(other, one);
        }
        if (one.value().equals(other.value())) {
            return false;
        }
        if (one.topic() == Topic.CAMERA) {
            return moves(move(one.value()), move(other.value()));
        }
        return one.topic() == Topic.LENS
                ? LENSES.contains(Set.of(one.value(), other.value()))
                : !one.topic().isSeveral();
    }

    /// The first of these that excludes a wish.
    static Optional<Said> first(Wish wish, Map<Wish, Said> firsts) {
        return firsts.values().stream().filter(said -> exclude(said.wish(), wish)).findFirst();
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
