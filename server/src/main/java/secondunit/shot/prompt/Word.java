package secondunit.shot.prompt;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A folded word and what it may be a form of.
///
/// @param text lower case, without accents
/// @param bases the words that this one may be a form of, itself included
record Word(String text, Set<String> bases) {

    private static final Pattern PLURAL_IN_ES = Pattern.compile(".+(s|x|z|ch|sh|o)es");
    private static final Pattern PLURAL_IN_S = Pattern.compile(".*[^siu]s");

    static Word of(String text) {
        return new Word(text, basesOf(text));
    }

    /// True when both are forms of one: mountain and mountains, snow and snowy, bounce and
    /// bouncing.
    boolean isFormOf(Word other) {
        return !Collections.disjoint(bases, other.bases);
    }

    private static Set<String> basesOf(String word) {
        Set<String> bases = new HashSet<>(Set.of(word));
        addSingulars(word, bases);
        addWithout(word, "y", 4, bases);
        addWithout(word, "ing", 6, bases);
        addWithout(word, "ed", 5, bases);
        if (word.endsWith("ly") && word.length() >= 5) {
            String stem = cut(word, "ly");
            bases.addAll(List.of(stem, stem + "le", stem.replaceAll("i$", "y")));
        }
        return Set.copyOf(bases);
    }

    private static void addSingulars(String word, Set<String> bases) {
        if (word.length() > 4 && word.endsWith("ies")) {
            bases.add(cut(word, "ies") + "y");
        }
        if (PLURAL_IN_ES.matcher(word).matches()) {
            bases.add(cut(word, "es"));
        }
        if (word.length() > 3 && PLURAL_IN_S.matcher(word).matches()) {
            bases.add(cut(word, "s"));
        }
    }

    /// The stem before an ending, also with its doubled consonant single and its mute e restored.
    private static void addWithout(String word, String ending, int shortest, Set<String> bases) {
        if (word.length() < shortest || !word.endsWith(ending)) {
            return;
        }
        String stem = cut(word, ending);
        bases.addAll(List.of(stem, stem + "e"));
        int last = stem.length() - 1;
        if (stem.charAt(last) == stem.charAt(last - 1)) {
            bases.add(stem.substring(0, last));
        }
    }

    private static String cut(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
