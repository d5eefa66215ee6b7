package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a prompt as if it asked for one world.
final class WorldReader {

    private final World world;
    private final List<Phrase> names;
    private final List<Phrase> shows;
    private final List<ParameterReader> parameters;

    WorldReader(World world) {
        this.world = world;
        names = longestFirst(world.words().stream().map(Phrase::of));
        Stream<Phrase> title =
                Sentence.of(world.title()).tokens().stream()
                        .filter(token -> !token.isGrammar())
                        .map(token -> new Phrase(List.of(token.word())));
        shows = longestFirst(Stream.concat(world.shows().stream().map(Phrase::of), title));
        parameters = world.parameters().stream().map(ParameterReader::new).toList();
    }

    private static List<Phrase> longestFirst(Stream<Phrase> phrases) {
        return phrases.sorted(Comparator.comparingInt(phrase -> -phrase.words().size())).toList();
    }

    WorldReading read(Sentence sentence) {
        Negations negations = Negations.in(sentence, this, parameters);
        List<Span> named = find(names, sentence, negations.tokens());
        List<Span> seen = find(shows, sentence, negations.tokens());
        List<Setting> settings = settings(sentence, negations, named);
        var kept = new BitSet();
        Stream.concat(named.stream(), seen.stream()).forEach(span -> span.mark(kept));
        Map<String, Double> values = new TreeMap<>();
        Map<String, Span> said = new TreeMap<>();
        List<Setting> beyond = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Setting setting : settings) {
            boolean counted = setting.parameter().isCounted();
            if (!apply(setting, values, said, beyond, kept) && !counted) {
                notes.add(
                        note(
                                sentence,
                                Objects.requireNonNull(said.get(setting.parameter().name())),
                                setting.span()));
            }
        }
        world.parameters().forEach(it -> values.putIfAbsent(it.name(), it.usual()));
        return new WorldReading(world, named, values, said, beyond, kept, notes, negations.unmet());
    }

    String id() {
        return world.id();
    }

    /// True where one of the world's names stands in the sentence and is not denied.
    boolean isNamed(Sentence sentence, BitSet denied) {
        return !find(names, sentence, denied).isEmpty();
    }

    /// True where the sentence's first clause is one of the world's names and nothing else.
    boolean isNamedFirst(Sentence sentence) {
        int clause = 1;
        while (sentence.continues(clause)) {
            clause++;
        }
        int length = clause;
        return names.stream()
                .anyMatch(name ->
                        name.words().getFirst().text().equals(sentence.at(0).text())
                                && name.endAt(sentence, 0) == length);
    }

    /// Where this world or something in it is named at `start`, the index after it, else -1.
    int endOfName(Sentence sentence, int start) {
        return Stream.concat(names.stream(), shows.stream())
                .mapToInt(phrase -> phrase.endAt(sentence, start))
                .max()
                .orElse(-1);
    }

    private static List<Span> find(List<Phrase> phrases, Sentence sentence, BitSet taken) {
        var used = (BitSet) taken.clone();
        List<Span> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!sentence.mayHold(phrase.first())) {
                continue;
            }
            for (int start = 0; start < sentence.size(); start++) {
                var span = new Span(start, Math.max(start, phrase.endAt(sentence, start)));
                if (span.length() > 0 && !span.touches(used)) {
                    span.mark(used);
                    found.add(span);
                }
            }
        }
        return found;
    }

    /// What is said of parameters, in the prompt's order but figures first: they are exact. Each
    /// token is read once, but one phrase may set several parameters: "calm" the light and its
    /// pace.
    private List<Setting> settings(Sentence sentence, Negations negations, List<Span> named) {
        var used = (BitSet) negations.tokens().clone();
        var names = new BitSet();
        named.forEach(span -> span.mark(names));
        List<Setting> chosen = new ArrayList<>(negations.settings());
        Map<Span, List<Setting>> places = new HashMap<>();
        parameters.stream()
                .flatMap(reader -> reader.settings(sentence).stream())
                .filter(setting -> !isNameAlone(setting, names))
                .sorted(Setting.PRECEDENCE)
                .forEachOrdered(setting -> {
                    if (!setting.span().touches(used)
                            || places.getOrDefault(setting.span(), List.of()).stream()
                                    .anyMatch(setting::sharesPhraseWith)
                            || isNumberBeside(setting, chosen, negations)) {
                        setting.span().mark(used);
                        chosen.add(setting);
                        places.computeIfAbsent(setting.span(), _ -> new ArrayList<>()).add(setting);
                    }
                });
        chosen.sort(
                Comparator.comparing(
                                (Setting setting) -> setting.strength() != Setting.Strength.NUMBER)
                        .thenComparingInt(setting -> setting.span().start()));
        return chosen;
    }

    /// "Bouncing balls" name a world and do not say that it is bouncy.
    private static boolean isNameAlone(Setting setting, BitSet names) {
        int start = setting.span().start();
        return setting.strength() == Setting.Strength.FORM
                && names.nextClearBit(start) >= setting.span().end();
    }

    /// "Red candles": the colour, and that there are several.
    private static boolean isNumberBeside(
            Setting setting, List<Setting> chosen, Negations negations) {
        return setting.strength() == Setting.Strength.PHRASE
                && setting.parameter().isNumberOfThings()
                && !setting.span().touches(negations.tokens())
                && chosen.stream().noneMatch(it -> it.parameter().equals(setting.parameter()));
    }

    /// The first value said stands; a different one later is not kept.
    ///
    /// @return false for that
    private static boolean apply(
            Setting setting,
            Map<String, Double> values,
            Map<String, Span> said,
            List<Setting> beyond,
            BitSet kept) {
        Double value = setting.value();
        String name = setting.parameter().name();
        if (value != null && !values.getOrDefault(name, value).equals(value)) {
            return false;
        }
        setting.span().mark(kept);
        if (value != null) {
            values.put(name, value);
            said.putIfAbsent(name, setting.span());
            if (!setting.parameter().allows(value)) {
                beyond.add(setting);
            }
        }
        return true;
    }

    static String note(Sentence sentence, Span taken, Span other) {
        String first = sentence.words(taken.start(), taken.end());
        return "%s and %s: took %s"
                .formatted(first, sentence.words(other.start(), other.end()), first);
    }
}
