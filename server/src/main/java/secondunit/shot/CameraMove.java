package secondunit.shot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A move of the camera that goes on through the whole shot.
///
/// @param pace times the usual pace: `slow` is 0.4, `fast` 2.5; of a handheld camera, how unsteady
public record CameraMove(Move move, double pace) {

    public static final double SLOW = 0.4;
    public static final double FAST = 2.5;
    public static final double SLOWEST = 0.05;
    public static final double FASTEST = 10;

    /// A hyphen between two words; before a number it is a minus.
    private static final String BETWEEN = "\\s+|(?<=[a-z])-(?=[a-z])";

    public CameraMove {
        if (!(pace >= SLOWEST && pace <= FASTEST)) {
            throw new IllegalArgumentException(
                    "camera: the pace of a move is %s to %s times the usual one, not %s"
                            .formatted(
                                    Words.plain(SLOWEST), Words.plain(FASTEST), Words.plain(pace)));
        }
    }

    /// At the usual pace.
    public static CameraMove of(Move move) {
        return new CameraMove(move, 1);
    }

    /// Reads `pan left`, `slow pan left`, `fast dolly in`, or with a number of its own `pan left
    /// 0.7`.
    public static CameraMove parse(String text) {
        List<String> words =
                Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split(BETWEEN, -1));
        double pace = pace(words.getFirst());
        int from = pace == 1 ? 0 : 1;
        int to = words.size();
        if (from == 0 && Words.isNumber(words.getLast())) {
            pace = Double.parseDouble(words.getLast());
            to--;
        }
        return new CameraMove(move(text, String.join(" ", words.subList(from, to))), pace);
    }

    private static double pace(String word) {
        return switch (word) {
            case "slow" -> SLOW;
            case "fast" -> FAST;
            default -> 1;
        };
    }

    private static Move move(String text, String words) {
        return Move.of(words)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "camera \"%s\" is not known; moves: %s; each with slow or fast before it or a number after it"
                                        .formatted(text.strip(), Move.all())));
    }

    /// Reads moves with commas between them.
    public static List<CameraMove> list(String text) {
        return Words.parts(text).stream().map(CameraMove::parse).toList();
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        if (pace == 1) {
            return move.words();
        }
        if (pace == SLOW || pace == FAST) {
            return (pace == SLOW ? "slow " : "fast ") + move.words();
        }
        return move.words() + " " + Words.plain(pace);
    }
}
