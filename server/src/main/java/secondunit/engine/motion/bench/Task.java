package secondunit.engine.motion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is hidden, and from which side it must be made again.
///
/// @param hidden frames in a row that no way sees
public record Task(Kind kind, int hidden) {

    /// A window is placed so that at least this many frames are known on every side that is.
    public static final int KNOWN = 17;

    private static final int MOST_HIDDEN = 240;

    /// Which sides are known.
    public enum Kind {
        /// Both sides.
        GAP,
        /// Only what comes before.
        EXTEND,
        /// Only what comes after.
        HEAD,
        /// Slow motion: of so many frames one is known, all through the clip.
        SLOW,
        /// Another rate, likewise.
        RETIME
    }

    /// What is measured where nothing else is asked.
    public static final List<Task> USUAL =
            List.of(
                    new Task(Kind.GAP, 4),
                    new Task(Kind.GAP, 8),
                    new Task(Kind.GAP, 16),
                    new Task(Kind.EXTEND, 6),
                    new Task(Kind.EXTEND, 12),
                    new Task(Kind.EXTEND, 24));

    public Task {
        if (hidden < 1 || hidden > MOST_HIDDEN) {
            throw new IllegalArgumentException(
                    "a task hides 1 to %d frames, not %d".formatted(MOST_HIDDEN, hidden));
        }
    }

    /// @param text such as `gap-8`, `extend-12`, `head-6`, `slow-4`, `retime-2.5`
    public static Task parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split("-", -1);
        try {
            if (parts.length == 2 && parts[1].length() <= 4) {
                Kind kind = Kind.valueOf(parts[0]);
                return new Task(kind, hidden(kind, parts[1]));
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(unknown(text), wrong);
        }
        throw new IllegalArgumentException(unknown(text));
    }

    /// Slow motion by 4 makes 3 frames between two. A rate 2.5 times as high puts frames at 2, 4, 6
    /// and 8 fifths of the way, which is at every fifth between two frames, equally often: 4.
    private static int hidden(Kind kind, String text) {
        return switch (kind) {
            case GAP, EXTEND, HEAD -> Integer.parseInt(text);
            case SLOW -> Integer.parseInt(text) - 1;
            case RETIME -> {
                if (!text.endsWith(".5")) {
                    throw new IllegalArgumentException(text);
                }
                yield 2 * Integer.parseInt(text.substring(0, text.length() - 2));
            }
        };
    }

    private static String unknown(String text) {
        return "task \"%s\" is not of the form gap-8, extend-12, head-6, slow-4 or retime-2.5, with 1 to %d frames"
                .formatted(text, MOST_HIDDEN);
    }

    /// Such as `gap-8`.
    public String id() {
        String size =
                switch (kind) {
                    case GAP, EXTEND, HEAD -> Integer.toString(hidden);
                    case SLOW -> Integer.toString(hidden + 1);
                    case RETIME -> hidden / 2 + ".5";
                };
        return kind.name().toLowerCase(Locale.ROOT) + "-" + size;
    }

    /// Frames from one known frame to the next: 1 where all are known, else as far apart as the
    /// frames beside the hidden ones.
    public int spacing() {
        return switch (kind) {
            case GAP, EXTEND, HEAD -> 1;
            case SLOW, RETIME -> hidden + 1;
        };
    }

    public boolean knowsBefore() {
        return kind != Kind.HEAD;
    }

    public boolean knowsAfter() {
        return kind != Kind.EXTEND;
    }

    /// Frames that a window takes: the hidden ones and KNOWN on each side that is known.
    public int span() {
        return hidden + (knowsBefore() ? KNOWN : 0) + (knowsAfter() ? KNOWN : 0);
    }

    /// The windows in a clip, by its length alone: `count` of them, each in the middle of an equal
    /// share of all places that there are; fewer where there are fewer places.
    public List<Window> windows(long frames, int count) {
        long places = Math.max(0, frames - span() + 1);
        long taken = Math.min(count, places);
        List<Window> windows = new ArrayList<>();
        for (long i = 0; i < taken; i++) {
            windows.add(new Window(this, (2 * i + 1) * places / (2 * taken)));
        }
        return List.copyOf(windows);
    }
}
