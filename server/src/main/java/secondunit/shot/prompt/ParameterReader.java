package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what a prompt says of one parameter: its manifest's phrases, adjectives and numbers beside
/// its name or unit, and times of day.
final class ParameterReader {

    private static final int FURTHEST_NUMBER = 3;

    private final Parameter parameter;
    private final Map<Phrase, Double> phrases;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final List<Phrase> nouns;

    ParameterReader(Parameter parameter) {
        this.parameter = parameter;
        phrases =
                parameter.words().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        word -> Phrase.of(word.getKey()),
                                        Map.Entry::getValue,
                                        Math::max));
        for (Phrase phrase : phrases.keySet()) {
            for (String base : phrase.first().bases()) {
                byFirst.computeIfAbsent(base, _ -> new ArrayList<>()).add(phrase);
            }
        }
        nouns =
                Stream.of(parameter.name(), parameter.unit())
                        .filter(noun -> noun.matches("\\p{L}{3,}.*"))
                        .map(Phrase::of)
                        .toList();
    }

    /// Every place that speaks of the parameter; places may overlap.
    List<Setting> settings(Sentence sentence) {
        List<Setting> settings = new ArrayList<>();
        List<Phrase> named = nouns.stream().filter(here(sentence)).toList();
        for (int start = 0; start < sentence.size(); start++) {
            List<Phrase> said = beginningWith(sentence.at(start).word());
            if (!said.isEmpty()) {
                addPhrases(sentence, start, said, settings);
            }
            for (Phrase noun : named) {
                int end = noun.endAt(sentence, start);
                if (end > 0) {
                    settings.add(named(new Span(start, end)));
                    addBefore(sentence, start, end, settings);
                    addAfter(sentence, start, end, settings);
                }
            }
            if (parameter.isTimeOfDay()) {
                addTime(sentence, start, settings);
            }
        }
        return settings;
    }

    private List<Phrase> beginningWith(Word word) {
        if (Collections.disjoint(byFirst.keySet(), word.bases())) {
            return List.of();
        }
        return word.bases().stream()
                .flatMap(base -> byFirst.getOrDefault(base, List.of()).stream())
                .distinct()
                .toList();
    }

    private static Predicate<Phrase> here(Sentence sentence) {
        return phrase -> sentence.mayHold(phrase.first());
    }

    /// Where the parameter or one of its phrases is named at `start`, the index after it, else -1.
    int endOfName(Sentence sentence, int start) {
        return Stream.concat(nouns.stream(), phrases.keySet().stream())
                .mapToInt(phrase -> phrase.endAt(sentence, start))
                .max()
                .orElse(-1);
    }

    /// Where one of its phrases stands at `start` word by word, the index after it, else -1.
    int endOfPhrase(Sentence sentence, int start) {
        return phrases.keySet().stream()
                .filter(phrase -> phrase.isExactAt(sentence, start))
                .mapToInt(phrase -> phrase.endAt(sentence, start))
                .max()
                .orElse(-1);
    }

    /// Takes the parameter away: its least.
    Setting least(Span span) {
        return new Setting(parameter, span, parameter.least(), Setting.Strength.NUMBER);
    }

    /// True for "windless" where the parameter is the wind.
    boolean isLacking(String word) {
        return word.endsWith("less")
                && nouns.stream()
                        .anyMatch(noun ->
                                noun.endAt(Sentence.of(word.replaceAll("less$", "")), 0) > 0);
    }

    private void addPhrases(
            Sentence sentence, int start, List<Phrase> said, List<Setting> settings) {
        for (Phrase phrase : exactFirst(sentence, start, said)) {
            int end = phrase.endAt(sentence, start);
            if (end > 0) {
                boolean boosted = !parameter.isTimeOfDay() && isBoosted(sentence, start);
                double value = Objects.requireNonNull(phrases.get(phrase));
                settings.add(
                        new Setting(
                                parameter,
                                new Span(boosted ? start - 1 : start, end),
                                boosted ? parameter.boosted(value) : value,
                                phrase.isExactAt(sentence, start)
                                        ? Setting.Strength.PHRASE
                                        : Setting.Strength.FORM));
            }
        }
    }

    /// The phrases that stand at `start`: those that stand there letter by letter, or else, where
    /// none does, other forms of the same words. A number of things goes by its own number:
    /// "bouncing balls" are no "bouncing ball".
    private List<Phrase> exactFirst(Sentence sentence, int start, List<Phrase> said) {
        List<Phrase> here =
                said.stream()
                        .filter(phrase -> phrase.endAt(sentence, start) > 0)
                        .filter(phrase ->
                                !parameter.isNumberOfThings() || phrase.agreesAt(sentence, start))
                        .toList();
        List<Phrase> exact =
                here.stream().filter(phrase -> phrase.isExactAt(sentence, start)).toList();
        return here.stream()
                .filter(phrase ->
                        exact.contains(phrase)
                                || exact.stream()
                                        .allMatch(other ->
                                                other.endAt(sentence, start)
                                                        != phrase.endAt(sentence, start)))
                .toList();
    }

    private void addBefore(Sentence sentence, int start, int end, List<Setting> settings) {
        Double strength = start > 0 ? strengthAt(sentence, start - 1) : null;
        if (strength != null && sentence.continues(start)) {
            boolean boosted = isBoosted(sentence, start - 1);
            double value = parameter.at(strength);
            settings.add(
                    adjective(
                            new Span(boosted ? start - 2 : start - 1, end),
                            boosted ? parameter.boosted(value) : value));
        }
        int furthest = parameter.isStrength() ? 1 : FURTHEST_NUMBER;
        for (int at = start - 1; at >= 0 && start - at <= furthest; at--) {
            if (!sentence.continues(at + 1) || sentence.at(at).isGrammar()) {
                return;
            }
            Optional<Amount> amount =
                    Amount.endingAt(sentence, at).filter(it -> isMeant(it, sentence));
            if (amount.isPresent()) {
                int to = at == start - 1 ? end : at + 1;
                settings.add(
                        number(sentence, new Span(amount.get().span().start(), to), amount.get()));
                return;
            }
        }
    }

    /// A count before a strength's name counts something else: "three bouncing balls" says nothing
    /// of the bounce.
    private boolean isMeant(Amount amount, Sentence sentence) {
        return !parameter.isStrength()
                || sentence.at(amount.span().start()).form() == Token.Form.PERCENT
                || parameter.allows(amount.value());
    }

    private void addAfter(Sentence sentence, int start, int end, List<Setting> settings) {
        int at = end;
        while (sentence.continues(at) && sentence.hasWordAt(at, English.LINKS)) {
            at++;
        }
        if (!sentence.continues(at)) {
            return;
        }
        if (Clock.isQuantity(sentence, at) && endsAfter(sentence, at)) {
            double value = sentence.at(at).number();
            settings.add(
                    number(
                            sentence,
                            new Span(start, at + 1),
                            new Amount(new Span(at, at + 1), value)));
        }
        boolean boosted = sentence.hasWordAt(at, English.BOOSTERS) && sentence.continues(at + 1);
        int adjective = boosted ? at + 1 : at;
        Double strength = at > end ? strengthAt(sentence, adjective) : null;
        if (strength != null) {
            double value = parameter.at(strength);
            settings.add(
                    adjective(
                            new Span(start, adjective + 1),
                            boosted ? parameter.boosted(value) : value));
        }
    }

    private void addTime(Sentence sentence, int start, List<Setting> settings) {
        Clock.timeAt(sentence, start)
                .ifPresent(time ->
                        settings.add(
                                new Setting(
                                        parameter,
                                        time.span(),
                                        time.hour(),
                                        Setting.Strength.NUMBER)));
    }

    private static boolean endsAfter(Sentence sentence, int at) {
        return !sentence.continues(at + 1) || sentence.at(at + 1).isGrammar();
    }

    private @Nullable Double strengthAt(Sentence sentence, int at) {
        String word = sentence.at(at).text();
        if (parameter.isStrength()) {
            return English.STRENGTHS.get(word);
        }
        return parameter.isCounted() ? English.AMOUNTS.get(word) : null;
    }

    private static boolean isBoosted(Sentence sentence, int at) {
        return sentence.continues(at) && sentence.hasWordAt(at - 1, English.BOOSTERS);
    }

    private Setting named(Span span) {
        return new Setting(parameter, span, null, Setting.Strength.NAMED);
    }

    private Setting adjective(Span span, double value) {
        return new Setting(parameter, span, value, Setting.Strength.ADJECTIVE);
    }

    private Setting number(Sentence sentence, Span span, Amount amount) {
        double value =
                sentence.at(amount.span().start()).form() == Token.Form.PERCENT
                        ? parameter.at(amount.value() / 100)
                        : amount.value();
        return new Setting(parameter, span, value, Setting.Strength.NUMBER);
    }
}
