package secondunit.shot.prompt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What a prompt does not want: "no wind", "without stars or clouds", "windless".
///
/// @param tokens every token that is part of a negation
/// @param settings parameters taken to their least by one
/// @param unmet tokens of negations that the world cannot follow
record Negations(BitSet tokens, List<Setting> settings, BitSet unmet) {

    /// A manifest's own phrase is no negation, though it may begin like one: "no cabin".
    static Negations in(Sentence sentence, WorldReader world, List<ParameterReader> parameters) {
        var negations = new Negations(new BitSet(), new ArrayList<>(), new BitSet());
        for (int at = 0; at < sentence.size(); at++) {
            if (sentence.at(at).text().endsWith("less")) {
                negations.lack(sentence, at, parameters);
            }
            if (Denials.beginsAt(sentence, at)) {
                int start = at;
                int phrase =
                        parameters.stream()
                                .mapToInt(reader -> reader.endOfPhrase(sentence, start))
                                .max()
                                .orElse(-1);
                at = phrase > 0 ? phrase - 1 : negations.add(sentence, at, world, parameters) - 1;
            }
        }
        return negations;
    }

    /// "Windless".
    private void lack(Sentence sentence, int at, List<ParameterReader> parameters) {
        parameters.stream()
                .filter(reader -> reader.isLacking(sentence.at(at).text()))
                .findFirst()
                .ifPresent(reader -> meet(reader, new Span(at, at + 1)));
    }

    /// Reads the negation that begins at `start`, and what "or" adds to it.
    private int add(
            Sentence sentence, int start, WorldReader world, List<ParameterReader> parameters) {
        int from = start;
        int end = addOne(sentence, from, world, parameters);
        while (sentence.continues(end) && sentence.hasWordAt(end, English.ALTERNATIVES)) {
            from = end;
            end = addOne(sentence, from, world, parameters);
        }
        return end;
    }

    /// Takes what the first words after `start` name, past grammar and adjectives.
    private int addOne(
            Sentence sentence, int start, WorldReader world, List<ParameterReader> parameters) {
        for (int at = start + 1; sentence.continues(at); at++) {
            for (ParameterReader reader : parameters) {
                int end = reader.endOfName(sentence, at);
                if (end > 0) {
                    meet(reader, new Span(start, end));
                    return end;
                }
            }
            int end = world.endOfName(sentence, at);
            Token token = sentence.at(at);
            if (end > 0 || !(token.isGrammar() || English.STRENGTHS.containsKey(token.text()))) {
                return leave(new Span(start, Math.max(end, at + 1)));
            }
        }
        return leave(new Span(start, start + 1));
    }

    private void meet(ParameterReader reader, Span span) {
        span.mark(tokens);
        settings.add(reader.least(span));
    }

    private int leave(Span span) {
        span.mark(tokens);
        span.mark(unmet);
        return span.end();
    }
}
