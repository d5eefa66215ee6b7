package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wishes for sound and music.
final class Sounds {

    private static final Set<String> SOUND =
            Set.of(
                    "sound",
                    "sounds",
                    "audio",
                    "sfx",
                    "ambience",
                    "ambiance",
                    "noise",
                    "noises",
                    "soundscape",
                    "foley",
                    "soundtrack");
    private static final Set<String> BEFORE = Set.of("hear", "hearing", "audible", "listen");
    private static final Set<String> MUSIC =
            Set.of("music", "soundtrack", "melody", "score", "jazz", "techno", "piano");
    private static final Set<String> ADDING =
            Set.of("with", "add", "plus", "and", "background", "soft", "some", "want");
    private static final Set<String> NO_NOUN =
            Set.of(
                    "reactive",
                    "visualizer",
                    "bar",
                    "bars",
                    "my",
                    "the",
                    "its",
                    "good",
                    "nice",
                    "file",
                    "track",
                    "white",
                    "no",
                    "natural",
                    "real",
                    "original",
                    "synced",
                    "react",
                    "reacts",
                    "full",
                    "only",
                    "audio",
                    "sound",
                    "on",
                    "off",
                    "with",
                    "please",
                    "need",
                    "wave",
                    "waves effect",
                    "surround",
                    "stereo",
                    "brown",
                    "pink",
                    "level",
                    "levels",
                    "equalizer",
                    "spectrum",
                    "ring",
                    "rings",
                    "analog",
                    "digital",
                    "visible",
                    "video",
                    "tv",
                    "screen",
                    "static",
                    "just");
    private static final Pattern KEY =
            Pattern.compile(
                    "\\b(?:in|key of|key|key:)\\s+(?:the key of\\s+)?([a-g])\\s?-?(flat|sharp|#|\u266f|\u266d|b)?\\s?-?(major|minor|maj|min|moll|dur)\\b(?!\\s+(?:key|role|detail|town|way))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_KEY =
            Pattern.compile(
                    "\\b([A-Ga-g])\\s?-?(flat|sharp|#|\u266f|\u266d|b)?\\s?-?(major|minor|maj|min|moll|dur)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Things that are asked for to be heard.
    private static final Set<String> HEARD =
            Set.of(
                    "crackle",
                    "crackling",
                    "crickets",
                    "cicadas",
                    "rumble",
                    "rumbling",
                    "hum",
                    "humming",
                    "hiss",
                    "hissing",
                    "beep",
                    "beeps",
                    "beeping",
                    "click",
                    "clicks",
                    "clicking",
                    "clack",
                    "clacks",
                    "clacking",
                    "clatter",
                    "splash",
                    "splashes",
                    "splashing",
                    "drip",
                    "drips",
                    "dripping",
                    "boing",
                    "rustle",
                    "rustling",
                    "chirp",
                    "chirping",
                    "patter",
                    "pitter",
                    "whoosh",
                    "whooshing",
                    "buzz",
                    "buzzing",
                    "gurgle",
                    "gurgling",
                    "bubbling",
                    "applause",
                    "birdsong",
                    "chime",
                    "chimes",
                    "ticking",
                    "murmur",
                    "creak",
                    "creaking",
                    "plink",
                    "plop",
                    "rattle",
                    "rattling",
                    "whirr",
                    "whirring",
                    "cheering",
                    "thud",
                    "thuds",
                    "clink",
                    "roar",
                    "howl",
                    "sizzle");

    private static final Set<String> ADDS =
            Set.of(
                    "with",
                    "add",
                    "plus",
                    "include",
                    "including",
                    "want",
                    "need",
                    "and",
                    "some",
                    "soft",
                    "gentle",
                    "quiet",
                    "loud",
                    "faint",
                    "audible",
                    "distant",
                    "little",
                    "nice",
                    "subtle",
                    "keep",
                    "mit");
    private static final Set<String> BUT = Set.of("but", "except", "besides", "save");

    private Sounds() {}

    static List<Said> in(Sentence sentence, BitSet denied) {
        List<Said> said = new ArrayList<>();
        key(sentence, said);
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.hasWordAt(at, SOUND)
                    && denied.get(at)
                    && sentence.hasWordAt(at + 1, BUT)) {
                exception(sentence, at + 2, said);
            }
            if (isNoMusic(sentence, at, denied)) {
                said.add(Said.of(Topic.MUSIC, "false", at - 1, at + 1));
            } else if (!denied.get(at)) {
                music(sentence, at, said);
                heard(sentence, at, said);
                sound(sentence, at, denied, said);
            }
        }
        return said;
    }

    /// "no sound but the wind".
    private static void exception(Sentence sentence, int from, List<Said> said) {
        int noun = from;
        while (sentence.continues(noun) && sentence.at(noun).isGrammar()) {
            noun++;
        }
        if (sentence.continues(noun)) {
            said.addFirst(
                    Said.of(Topic.SOUND, "wanted:" + sentence.at(noun).text(), from, noun + 1));
        }
    }

    private static boolean isNoMusic(Sentence sentence, int at, BitSet denied) {
        return denied.get(at) && at > 0 && sentence.at(at).text().equals("music");
    }

    private static void music(Sentence sentence, int at, List<Said> said) {
        if (sentence.hasWordAt(at, MUSIC)
                && sentence.continues(at)
                && sentence.hasWordAt(at - 1, ADDING)) {
            said.add(Said.of(Topic.MUSIC, "true", at, at + 1));
        }
    }

    /// "with crickets", "add a soft crackle": something to be heard, asked for without the word.
    private static void heard(Sentence sentence, int at, List<Said> said) {
        if (!sentence.hasWordAt(at, HEARD) || !sentence.continues(at)) {
            return;
        }
        int before = at - 1;
        while (before > 0
                && before > at - 4
                && sentence.continues(before)
                && !sentence.hasWordAt(before, ADDS)) {
            before--;
        }
        if (sentence.hasWordAt(before, ADDS)) {
            said.add(Said.of(Topic.SOUND, "wanted:" + sentence.at(at).text(), at, at + 1));
        }
    }

    private static void sound(Sentence sentence, int at, BitSet denied, List<Said> said) {
        boolean sound = sentence.hasWordAt(at, SOUND);
        boolean hear = sentence.hasWordAt(at, BEFORE);
        if (!sound && !hear) {
            return;
        }
        int after = at + 1;
        while (sentence.continues(after)
                && sentence.at(after).isGrammar()
                && !sentence.hasWordAt(
                        after,
                        Set.of("and", "with", "in", "over", "at", "on", "for", "from", "as"))) {
            after++;
        }
        boolean of =
                hear
                        || (after > at + 1
                                && sentence.hasWordAt(at + 1, Set.of("of", "is", "are", "like")));
        if (of && sentence.continues(after)) {
            int end = after;
            while (sentence.continues(end + 1)
                    && !sentence.at(end + 1).isGrammar()
                    && end < after + 2
                    && isNoun(sentence.at(end + 1))
                    && !SOUND.contains(sentence.at(end + 1).text())) {
                end++;
            }
            add(sentence, end, new Span(at, end + 1), denied, said);
        } else if (at > 0
                && sentence.continues(at)
                && !sentence.hasWordAt(at, Set.of("soundtrack"))) {
            add(sentence, at - 1, new Span(at - 1, at + 1), denied, said);
        }
    }

    private static boolean isNoun(Token token) {
        for (String base : token.word().bases()) {
            int[] meanings = WordNet.bundled().meanings(base);
            if (meanings.length > 0 && WordNet.bundled().isThing(meanings[0])) {
                return true;
            }
        }
        return false;
    }

    private static void add(
            Sentence sentence, int noun, Span span, BitSet denied, List<Said> said) {
        Token token = sentence.at(noun);
        if (!token.isGrammar()
                && !NO_NOUN.contains(token.text())
                && !token.isNumber()
                && !denied.get(noun)) {
            said.add(new Said(new Wish(Topic.SOUND, "wanted:" + token.text()), span));
        }
    }

    private static void key(Sentence sentence, List<Said> said) {
        Matcher key = KEY.matcher(sentence.text());
        boolean found = key.find();
        if (!found) {
            key = BARE_KEY.matcher(sentence.text());
            found =
                    key.find()
                            && !(key.group(1).equals("a")
                                    && sentence.text().contains("a " + key.group(3))
                                    && !sentence.text()
                                            .matches(
                                                    "(?s).*(bpm|key|music|piano|synth|track|techno).*"));
        }
        if (found) {
            said.add(
                    new Said(
                            new Wish(Topic.KEY, name(key)),
                            span(sentence, key.start(1), key.end(3))));
        }
    }

    private static String name(Matcher key) {
        String note = key.group(1).toLowerCase(Locale.ROOT);
        String sign =
                key.group(2) == null
                        ? ""
                        : switch (key.group(2).toLowerCase(Locale.ROOT)) {
                            case "flat", "b", "\u266d" -> " flat";
                            default -> " sharp";
                        };
        String mode = key.group(3).toLowerCase(Locale.ROOT);
        return note + sign + (mode.startsWith("maj") || mode.equals("dur") ? " major" : " minor");
    }

    private static Span span(Sentence sentence, int from, int to) {
        int start = 0;
        while (start < sentence.size() - 1 && sentence.at(start).end() <= from) {
            start++;
        }
        int end = start;
        while (end < sentence.size() && sentence.at(end).start() < to) {
            end++;
        }
        return new Span(start, Math.max(end, start + 1));
    }
}
