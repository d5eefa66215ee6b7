package secondunit.shot.prompt;

import java.util.BitSet;
import java.util.Set;

/// Which words of a sentence are denied: "no people", "without any wind or rain", "not a lake".
final class Denials {

    /// Words after which what follows is not wanted.
    static final Set<String> DENYING =
            Set.of(
                    "no",
                    "without",
                    "not",
                    "minus",
                    "sans",
                    "zero",
                    "exclude",
                    "excluding",
                    "avoid",
                    "never",
                    "don't",
                    "dont",
                    "isn't",
                    "isnt",
                    "nor",
                    "neither",
                    "skip",
                    "free-of");

    /// "not only", "nothing but", "no more than three": these deny nothing.
    private static final Set<String> AFFIRMING =
            Set.of(
                    "only",
                    "just",
                    "more",
                    "less",
                    "fewer",
                    "ending",
                    "end",
                    "ends",
                    "stop",
                    "stopping",
                    "longer",
                    "later",
                    "too",
                    "much",
                    "matter",
                    "doubt",
                    "sooner",
                    "need",
                    "rush",
                    "hurry");

    /// Where a denial ends.
    private static final Set<String> ENDING =
            Set.of(
                    "but", "just", "only", "with", "in", "on", "over", "under", "at", "by", "for",
                    "from", "while", "then", "so", "across", "through", "against", "behind", "into",
                    "near");

    private static final int LONGEST = 5;

    private Denials() {}

    /// The denied tokens, without the words that deny them.
    static BitSet in(Sentence sentence) {
        var denied = new BitSet();
        for (int at = 0; at < sentence.size(); at++) {
            if (beginsAt(sentence, at)) {
                at = deny(sentence, at, denied) - 1;
            }
        }
        return denied;
    }

    /// True for a word that denies what follows it.
    static boolean beginsAt(Sentence sentence, int at) {
        return sentence.hasWordAt(at, DENYING) && !sentence.hasWordAt(at + 1, AFFIRMING);
    }

    private static int deny(Sentence sentence, int start, BitSet denied) {
        int at = start + 1;
        int content = 0;
        for (; sentence.continues(at) && at - start <= LONGEST; at++) {
            String word = sentence.at(at).text();
            boolean or = English.ALTERNATIVES.contains(word);
            boolean and = word.equals("and");
            boolean again = DENYING.contains(word) && !or;
            if (ENDING.contains(word) || again || (and && content == 0)) {
                break;
            }
            if (and && !endsSoon(sentence, at)) {
                break;
            }
            content += sentence.at(at).isGrammar() ? 0 : 1;
            denied.set(at);
        }
        return Math.max(at, start + 1);
    }

    /// "no birds and clouds" denies both; "no birds and a big red sun rising" does not.
    private static boolean endsSoon(Sentence sentence, int and) {
        return !sentence.continues(and + 2);
    }
}
