package secondunit.shot.prompt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The little English that a plain reader knows: words of grammar, how strong an adjective is,
/// numbers, and inflections.
final class English {

    private static final Pattern PLURAL_IN_ES = Pattern.compile(".+(s|x|z|ch|sh|o)es");
    private static final Pattern PLURAL_IN_S = Pattern.compile(".*[^siu]s");

    static final Set<String> ARTICLES = words("a an the");
    static final Set<String> NEGATIONS = words("no without not never zero");
    static final Set<String> ALTERNATIVES = words("or nor");
    static final Set<String> LINKS = words("is are at of to being");
    static final Set<String> BOOSTERS = words("very really extremely super so incredibly");

    /// Words that say nothing about the picture.
    static final Set<String> GRAMMAR =
            words(
                    """
                    a an the this that these those some any my our your its it there here
                    and or nor but of on over under above below behind beside before after near by in into inside
                    at to from with across through against around along between up down off out as for while during
                    is are was be being has have having i we you me us want need would like please
                    make makes making create generate give show shows showing see seen looking view
                    video clip shot footage scene background backdrop picture image b roll broll
                    """);

    /// Where in the range, 0 to 1, of a strength adjectives before its name lie.
    static final Map<String, Double> STRENGTHS =
            strengths(
                    Map.of(
                            0.1, "faint barely hint",
                            0.25,
                                    "soft gentle light mild weak slight little few small quiet low thin calm slow",
                            0.5, "moderate medium some average",
                            0.75,
                                    "strong heavy hard big high large many loud bright thick dense rough fast",
                            1.0, "extreme violent fierce howling raging huge maximum full"));

    /// Where in the range, 0 to 1, of a count adjectives before the counted lie.
    static final Map<String, Double> AMOUNTS =
            strengths(Map.of(0.25, "few", 0.5, "several some", 0.75, "many numerous"));

    static final Map<String, Double> NUMBERS = numbers();

    private English() {}

    /// True when two folded words are forms of one: mountain and mountains, snow and snowy, bounce
    /// and bouncing.
    static boolean sameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        Set<String> forms = bases(one);
        return bases(other).stream().anyMatch(forms::contains);
    }

    /// The words that this one may be a form of, itself included.
    private static Set<String> bases(String word) {
        Set<String> bases = new HashSet<>(Set.of(word));
        addSingulars(word, bases);
        addWithout(word, "y", 4, bases);
        addWithout(word, "ing", 6, bases);
        addWithout(word, "ed", 5, bases);
        if (word.endsWith("ly") && word.length() >= 5) {
            String stem = cut(word, "ly");
            bases.addAll(List.of(stem, stem + "le", stem.replaceAll("i$", "y")));
        }
        return bases;
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

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Double> strengths(Map<Double, String> lists) {
        Map<String, Double> strengths = new HashMap<>();
        lists.forEach((strength, list) -> words(list).forEach(it -> strengths.put(it, strength)));
        return Map.copyOf(strengths);
    }

    private static Map<String, Double> numbers() {
        Map<String, Double> numbers = new HashMap<>();
        List<String> small =
                List.of(
                        "one two three four five six seven eight nine ten eleven twelve"
                                .split(" ", -1));
        for (int i = 0; i < small.size(); i++) {
            numbers.put(small.get(i), i + 1.0);
        }
        numbers.putAll(Map.of("single", 1.0, "couple", 2.0, "dozen", 12.0, "twenty", 20.0));
        return Map.copyOf(numbers);
    }
}
