package secondunit.shot.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The little English that a plain reader knows: words of grammar, how strong an adjective is, and
/// numbers.
final class English {

    static final Set<String> ARTICLES = words("a an the");
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
        List<String> teens =
                List.of(
                        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                                .split(" ", -1));
        for (int i = 0; i < teens.size(); i++) {
            numbers.put(teens.get(i), i + 13.0);
        }
        List<String> tens =
                List.of("thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
        for (int i = 0; i < tens.size(); i++) {
            numbers.put(tens.get(i), i * 10 + 30.0);
        }
        numbers.putAll(Map.of("single", 1.0, "couple", 2.0, "dozen", 12.0, "twenty", 20.0));
        return Map.copyOf(numbers);
    }
}
