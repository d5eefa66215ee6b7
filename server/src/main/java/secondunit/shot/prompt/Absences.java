package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// What a prompt wants to be absent: "no people", "without gulls or boats", "nobody".
final class Absences {

    private static final Set<String> WEAK =
            Set.of("not", "never", "don't", "dont", "isn't", "isnt", "skip");
    private static final Set<String> NOBODY = Set.of("nobody", "noone");
    private static final Set<String> PEOPLE =
            Set.of(
                    "people",
                    "persons",
                    "humans",
                    "human",
                    "person",
                    "anybody",
                    "anyone",
                    "one",
                    "folks",
                    "crowd",
                    "crowds",
                    "somebody",
                    "soul");

    /// What is said another way, or is an idiom.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "sound",
                    "sounds",
                    "audio",
                    "music",
                    "loop",
                    "looping",
                    "movement",
                    "motion",
                    "move",
                    "moves",
                    "camera",
                    "beat",
                    "horizon",
                    "end",
                    "visibility",
                    "colour",
                    "color",
                    "colours",
                    "colors",
                    "background",
                    "backdrop",
                    "filter",
                    "timelapse",
                    "rush",
                    "hurry",
                    "noise",
                    "sfx",
                    "grading",
                    "zoom",
                    "pan",
                    "panning",
                    "cut",
                    "cuts",
                    "seam",
                    "seams",
                    "problem",
                    "idea",
                    "thing",
                    "things",
                    "shake",
                    "need",
                    "time",
                    "bpm",
                    "breeze",
                    "haste",
                    "jump",
                    "jumps",
                    "break",
                    "edit",
                    "edits",
                    "post",
                    "style",
                    "effect",
                    "signal",
                    "reception",
                    "gravity",
                    "filters",
                    "lapse",
                    "tempo",
                    "speed",
                    "soundtrack",
                    "gaps",
                    "gap",
                    "doubt",
                    "exceptions",
                    "way",
                    "hands-on");

    private Absences() {}

    static List<Said> in(Sentence sentence, BitSet denied) {
        List<Said> said = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.hasWordAt(at, NOBODY)) {
                said.add(Said.of(Topic.WITHOUT, "person", at, at + 1));
            }
            boolean free =
                    sentence.hasWordAt(at, Set.of("free")) && at > 0 && sentence.continues(at);
            if (free && PEOPLE.contains(sentence.at(at - 1).text())) {
                said.add(Said.of(Topic.WITHOUT, "person", at - 1, at + 1));
            }
            if (!denied.get(at) || (at > 0 && denied.get(at - 1))) {
                continue;
            }
            int end = denied.nextClearBit(at);
            if (at > 0 && !sentence.hasWordAt(at - 1, WEAK)) {
                addAll(sentence, at, Math.min(end, sentence.size()), said);
            }
        }
        return said;
    }

    /// Each of "gulls, boats or any people".
    private static void addAll(Sentence sentence, int from, int to, List<Said> said) {
        int start = from;
        for (int at = from; at <= to; at++) {
            boolean ends =
                    at == to
                            || English.ALTERNATIVES.contains(sentence.at(at).text())
                            || sentence.at(at).text().equals("and")
                            || Denials.DENYING.contains(sentence.at(at).text())
                            || (at > start && sentence.at(at).opensClause());
            if (ends) {
                add(sentence, from - 1, start, at, said);
                start = at < to && sentence.at(at).opensClause() ? at : at + 1;
            }
        }
    }

    private static void add(Sentence sentence, int denial, int from, int to, List<Said> said) {
        int noun = from;
        while (noun < to
                && (sentence.at(noun).isGrammar() && !PEOPLE.contains(sentence.at(noun).text()))) {
            noun++;
        }
        if (noun >= to) {
            return;
        }
        int last = lastNoun(sentence, noun, to);
        String name = singular(sentence.at(last).word());
        if (ELSEWHERE.contains(sentence.at(last).text()) || ELSEWHERE.contains(name)) {
            return;
        }
        if (PEOPLE.contains(sentence.at(last).text())) {
            name = "person";
        } else if (last > noun && isCompound(sentence, last)) {
            name = sentence.at(last - 1).text() + " " + name;
        }
        said.add(Said.of(Topic.WITHOUT, name, Math.max(denial, 0), last + 1));
    }

    /// The head of "strong wind", "palm trees": the last thing before what is no thing.
    private static int lastNoun(Sentence sentence, int from, int to) {
        int last = from;
        for (int at = from; at < to; at++) {
            if (sentence.at(at).isThing()) {
                last = at;
            } else if (at > from && sentence.at(at - 1).isThing()) {
                break;
            }
        }
        return last;
    }

    /// "palm tree", "lens dirt": an expression that WordNet knows, or a thing named by a noun
    /// alone.
    private static boolean isCompound(Sentence sentence, int last) {
        String expression = sentence.at(last - 1).text() + " " + singular(sentence.at(last).word());
        return WordNet.bundled().knows(expression) || isPlainNoun(sentence.at(last - 1));
    }

    private static boolean isPlainNoun(Token token) {
        int[] meanings = WordNet.bundled().meanings(token.text());
        for (int meaning : meanings) {
            if (!WordNet.bundled().isThing(meaning)) {
                return false;
            }
        }
        return meanings.length > 0;
    }

    private static String singular(Word word) {
        String text = word.text();
        if (text.endsWith("s") && text.length() > 3) {
            for (String end : List.of("ies", "es", "s")) {
                String base =
                        text.endsWith(end)
                                ? text.substring(0, text.length() - end.length())
                                        + (end.equals("ies") ? "y" : "")
                                : "";
                if (!base.isEmpty()
                        && word.bases().contains(base)
                        && WordNet.bundled().knows(base)) {
                    return base;
                }
            }
        }
        return text;
    }
}
