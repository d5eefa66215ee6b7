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
    private static final Set<String> NOTHING_BEFORE =
            Set.of("soundtrack", "hear", "hearing", "listen");
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
                    "just",
                    "curl",
                    "perlin",
                    "film",
                    "muffled",
                    "very",
                    "nothing",
                    "sleep",
                    "type");
    private static final Pattern KEY =
            Pattern.compile(
                    "\\b(?:in|key of|key|key:)\\s+(?:the key of\\s+)?([a-g])\\s?-?(flat|sharp|#|\u266f|\u266d|b)?\\s?-?(major|minor|maj|min|moll|dur)\\b(?!\\s+(?:key|role|detail|town|way))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_KEY =
            Pattern.compile(
                    "\\b([A-Ga-g])\\s?-?(flat|sharp|#|\u266f|\u266d|b)?\\s?-?(major|minor|maj|min|moll|dur)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> BUT = Set.of("but", "except", "besides", "save");

    private Sounds() {}

    static List<Said> in(Sentence sentence, BitSet denied) {
        List<Said> said = new ArrayList<>();
        key(sentence, said);
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.hasWordAt(at, SOUND)
                    && denied.get(at)
                    && sentence.hasWordAt(at + 1, BUT)) {
                exception(sentence, at, said);
            }
            if (isNoMusic(sentence, at, denied)) {
                said.add(Said.of(Topic.MUSIC, "false", at - 1, at + 1));
            } else if (!denied.get(at)) {
                music(sentence, at, said);
                Noises.bundled().add(sentence, at, denied, said);
                sound(sentence, at, denied, said);
            }
        }
        return said;
    }

    /// "no sound but the wind".
    private static void exception(Sentence sentence, int sound, List<Said> said) {
        int noun = sound + 2;
        while (sentence.continues(noun) && sentence.at(noun).isGrammar()) {
            noun++;
        }
        if (sentence.continues(noun)) {
            int no = Math.max(sound - 1, 0);
            said.add(Said.of(Topic.SOUND, "wanted:" + sentence.at(noun).text(), no, noun + 1));
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
        if (of && sentence.continues(after) && isNamed(sentence.at(after))) {
            int end = after;
            while (sentence.continues(end + 1)
                    && !sentence.at(end + 1).isGrammar()
                    && end < after + 2
                    && sentence.at(end + 1).isThing()
                    && !SOUND.contains(sentence.at(end + 1).text())) {
                end++;
            }
            add(sentence, end, new Span(at, end + 1), denied, said);
        } else if (at > 0
                && sentence.continues(at)
                && !sentence.hasWordAt(at, NOTHING_BEFORE)
                && isNamed(sentence.at(at - 1))) {
            add(sentence, at - 1, new Span(at - 1, at + 1), denied, said);
        }
    }

    /// True for a noun, and for a word that no dictionary knows.
    private static boolean isNamed(Token token) {
        return token.isThing() || !WordNet.bundled().knows(token.text());
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
                            sentence.span(key.start(1), key.end(3))));
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
}
