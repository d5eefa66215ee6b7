package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a sentence wishes beside its world: by the lexicon, by rules for figures, sounds and
/// absences, and by what stands beside what.
final class WishReader {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b");
    private static final int BESIDE = 2;
    private static final Set<String> CAMERA_WORDS =
            Set.of(
                    "camera",
                    "shot",
                    "pan",
                    "zoom",
                    "dolly",
                    "push",
                    "pull",
                    "tracking",
                    "tilt",
                    "orbit",
                    "move");

    private static final Set<String> LOOKS =
            Set.of("look", "style", "styled", "aesthetic", "filter", "effect");
    private static final Set<String> LISTENING = Set.of("bars", "rings");

    /// What is the very subject of a world, and no wish there.
    private static final Map<String, Set<Wish>> OWN =
            Map.of(
                    "synthwave", Set.of(new Wish(Topic.STYLE, "neon")),
                    "static",
                            Set.of(new Wish(Topic.STYLE, "vhs"), new Wish(Topic.CAMERA, "static")),
                    "filmdust", Set.of(new Wish(Topic.STYLE, "grain")),
                    "bokeh", Set.of(new Wish(Topic.LENS, "shallow")));

    private WishReader() {}

    /// Every wish, in the prompt's order.
    static List<Said> read(Sentence sentence, BitSet denied) {
        List<Said> figures = Figures.in(sentence);
        List<Said> said = new ArrayList<>(figures);
        var taken = new BitSet();
        figures.stream().filter(one -> !one.is(Topic.COUNT)).forEach(one -> one.span().mark(taken));
        var closed = (BitSet) denied.clone();
        closed.or(taken);
        List<Said> words = Lexicon.bundled().find(sentence, closed);
        said.addAll(words);
        var worded = new BitSet();
        var camera = new BitSet();
        for (Said one : words) {
            one.span().mark(one.is(Topic.CAMERA) ? camera : worded);
        }
        worded.or(camera);
        addSounds(sentence, denied, said);
        said.addAll(Absences.in(sentence, denied));
        hexColours(sentence, said);
        said.replaceAll(one ->
                isCameraPace(one, sentence, camera)
                        ? new Said(new Wish(Topic.CAMERA_PACE, one.wish().value()), one.span())
                        : one);
        said.removeIf(one -> one.is(Topic.COUNT) && worded.get(one.span().start()));
        said.sort(
                Comparator.comparing((Said one) -> !(one.is(Topic.HOUR) && figures.contains(one)))
                        .thenComparingInt(one -> one.span().start()));
        return said;
    }

    /// Words of a camera's speed set no pace.
    private static boolean isCameraPace(Said one, Sentence sentence, BitSet camera) {
        if (!one.is(Topic.PACE)
                || !(one.wish().value().equals("slow") || one.wish().value().equals("fast"))) {
            return false;
        }
        int first = Math.max(one.span().start() - BESIDE, 0);
        for (int at = first; at < one.span().end() + BESIDE; at++) {
            if (camera.get(at) && sameClause(sentence, one.span(), new Span(at, at + 1))) {
                return true;
            }
        }
        return sentence.continues(one.span().end())
                && sentence.hasWordAt(one.span().end(), CAMERA_WORDS);
    }

    private static boolean sameClause(Sentence sentence, Span one, Span other) {
        int from = Math.min(one.start(), other.start());
        int to = Math.max(one.end(), other.end());
        for (int at = from + 1; at < to; at++) {
            if (!sentence.continues(at)) {
                return false;
            }
        }
        return true;
    }

    /// Of "no sound but the wind" the wind is left.
    private static void addSounds(Sentence sentence, BitSet denied, List<Said> said) {
        List<Said> sounds = Sounds.in(sentence, denied);
        var wanted = new BitSet();
        sounds.stream().filter(one -> one.is(Topic.SOUND)).forEach(one -> one.span().mark(wanted));
        said.removeIf(one -> one.is(Topic.SOUND) && one.span().touches(wanted));
        said.addAll(sounds);
    }

    private static void hexColours(Sentence sentence, List<Said> said) {
        Matcher hex = HEX.matcher(sentence.text());
        while (hex.find()) {
            Span span = sentence.span(hex.start(), hex.end());
            if (span.length() > 0) {
                String colour = hex.group().toLowerCase(Locale.ROOT);
                said.add(new Said(new Wish(Topic.COLOURS, colour), span));
            }
        }
    }

    private static boolean isTwice(Said one, Map<Wish, Said> firsts) {
        return firsts.containsKey(one.wish()) && !one.wish().topic().isSeveral();
    }

    /// The wishes that hold for a world: without its own subject, and of those that exclude each
    /// other the first.
    static List<Said> standing(Sentence sentence, List<Said> said, String world) {
        Map<Wish, Said> firsts = new LinkedHashMap<>();
        List<Said> standing = new ArrayList<>();
        Set<Wish> own = OWN.getOrDefault(world, Set.of());
        for (Said one : said) {
            boolean late = isTwice(one, firsts) || Conflicts.first(one.wish(), firsts).isPresent();
            boolean looks =
                    one.span().end() <= sentence.size()
                            && (sentence.hasWordAt(one.span().end(), LOOKS)
                                    || sentence.hasWordAt(one.span().end() - 1, LOOKS));
            boolean listens = LISTENING.contains(world) && one.wish().value().startsWith("wanted:");
            if (!(own.contains(one.wish()) && !looks) && !listens && !late) {
                firsts.putIfAbsent(one.wish(), one);
                standing.add(one);
            }
        }
        return standing;
    }
}
