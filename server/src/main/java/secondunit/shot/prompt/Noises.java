package secondunit.shot.prompt;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Noises that are asked for without the word sound: "with crickets", "just the hiss", "birds
/// chirping softly". The words are data, `models/text/noises.txt`.
final class Noises {

    private static final int FURTHEST_ADDED = 3;
    private static final int LONGEST_CLAUSE = 6;
    private static final Set<String> WAYS = Set.of("away", "off", "distance", "background");

    private final Map<String, Set<String>> words;

    private Noises(Map<String, Set<String>> words) {
        this.words = words;
    }

    private static final class Bundled {
        static final Noises NOISES =
                new Noises(
                        ModelFiles.lines("noises.txt")
                                .filter(line -> line.contains(" : "))
                                .map(line -> line.split(" : ", 2))
                                .collect(
                                        Collectors.toMap(
                                                line -> line[0],
                                                line -> Set.of(distinct(line[1])))));
    }

    static Noises bundled() {
        return Bundled.NOISES;
    }

    private static String[] distinct(String line) {
        return List.of(line.split(" ", -1)).stream().distinct().toArray(String[]::new);
    }

    private Set<String> words(String list) {
        return words.getOrDefault(list, Set.of());
    }

    /// True where a world has a noise of its own.
    boolean belongs(String noise, String world) {
        return Word.of(noise).bases().stream().anyMatch(words(world)::contains);
    }

    /// Adds what the token at `at` asks to be heard, if anything.
    void add(Sentence sentence, int at, BitSet denied, List<Said> said) {
        boolean noise = sentence.hasWordAt(at, words("noise"));
        boolean maker = sentence.hasWordAt(at, words("maker"));
        if ((noise && (isAdded(sentence, at) || isFarAway(sentence, at)))
                || (maker && isSounding(sentence, at))
                || ((noise || maker) && isClauseOfItsOwn(sentence, at, noise, denied))) {
            said.add(Said.of(Topic.SOUND, "wanted:" + sentence.at(at).text(), at, at + 1));
        }
    }

    /// "Add a soft crackle".
    private boolean isAdded(Sentence sentence, int at) {
        if (!sentence.continues(at)) {
            return false;
        }
        int before = at - 1;
        while (before > 0
                && before > at - 1 - FURTHEST_ADDED
                && sentence.continues(before)
                && !sentence.hasWordAt(before, words("adds"))) {
            before--;
        }
        return sentence.hasWordAt(before, words("adds"));
    }

    /// "Rumbling in the distance", "a hum far away".
    private static boolean isFarAway(Sentence sentence, int at) {
        for (int after = at + 1; after <= at + 3 && sentence.continues(after); after++) {
            if (sentence.hasWordAt(after, WAYS)) {
                return true;
            }
            if (!sentence.at(after).isGrammar() && !sentence.hasWordAt(after, Set.of("far"))) {
                return false;
            }
        }
        return false;
    }

    /// "Birds chirping", "owls hooting".
    private boolean isSounding(Sentence sentence, int at) {
        return sentence.continues(at + 1)
                && sentence.at(at + 1).text().endsWith("ing")
                && sentence.hasWordAt(at + 1, words("manner"));
    }

    /// A clause after the first that names a noise, and at most how it sounds: ", faint crickets",
    /// ", owls far away". What makes a noise needs a word that says so.
    private boolean isClauseOfItsOwn(Sentence sentence, int at, boolean noise, BitSet denied) {
        int from = at;
        while (sentence.continues(from)) {
            from--;
        }
        int manners = 0;
        int to = from;
        do {
            if (to - from > LONGEST_CLAUSE
                    || denied.get(to)
                    || sentence.hasWordAt(to, Denials.DENYING)) {
                return false;
            }
            boolean manner = sentence.hasWordAt(to, words("manner"));
            if (to != at && !manner && !sentence.at(to).isGrammar()) {
                return false;
            }
            manners += manner && to != at ? 1 : 0;
            to++;
        } while (sentence.continues(to));
        return from > 0 && (noise || manners > 0);
    }
}
