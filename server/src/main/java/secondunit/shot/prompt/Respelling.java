package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads words that are misspelt: one that no dictionary knows stands for the known word that it is
/// but for a letter or two.
final class Respelling {

    private static final int SHORTEST = 5;
    private static final int FURTHEST = 200;

    private final Set<String> known;
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    Respelling(Set<String> known) {
        this.known = Set.copyOf(known);
        known.stream()
                .filter(word -> word.length() >= SHORTEST)
                .forEach(word ->
                        byFirstLetter
                                .computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                                .add(word));
    }

    Set<String> words() {
        return known;
    }

    /// True for a word that is a known one but for a letter or two.
    boolean knows(String text) {
        return text.length() >= SHORTEST
                && byFirstLetter.getOrDefault(text.charAt(0), List.of()).stream()
                        .anyMatch(word -> Spelling.resembles(text, word));
    }

    /// For each token the words that it may be a form of.
    List<Set<String>> forms(Sentence sentence) {
        List<Set<String>> forms = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Set<String> bases = sentence.at(at).word().bases();
            forms.add(at < FURTHEST ? respelt(sentence.at(at).text(), bases) : bases);
        }
        return forms;
    }

    private Set<String> respelt(String text, Set<String> bases) {
        if (text.length() < SHORTEST
                || bases.stream()
                        .anyMatch(base -> known.contains(base) || WordNet.bundled().knows(base))) {
            return bases;
        }
        Set<String> more = new HashSet<>(bases);
        byFirstLetter.getOrDefault(text.charAt(0), List.of()).stream()
                .filter(word -> Spelling.resembles(text, word))
                .forEach(more::add);
        return more;
    }
}
