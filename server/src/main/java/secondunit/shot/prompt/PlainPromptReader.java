package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Refusal;
import secondunit.shot.Words;

import java.util.List;
import java.util.Optional;

/// Reads prompts by their words: the world that most words name, and the values that the rest give
/// its parameters. It knows no synonyms but those of the vocabulary, and guesses nothing.
public final class PlainPromptReader implements PromptReader {

    /// The vocabulary read last, prepared: preparing takes longer than reading.
    private volatile @Nullable Prepared prepared;

    private record Prepared(Vocabulary vocabulary, List<WorldReader> readers) {

        static Prepared of(Vocabulary vocabulary) {
            return new Prepared(
                    vocabulary, vocabulary.worlds().stream().map(WorldReader::new).toList());
        }
    }

    private Prepared prepare(Vocabulary vocabulary) {
        Prepared last = prepared;
        if (last == null || !last.vocabulary().equals(vocabulary)) {
            last = Prepared.of(vocabulary);
            prepared = last;
        }
        return last;
    }

    @Override
    public Answer read(String prompt, Vocabulary vocabulary) {
        Sentence sentence = Sentence.of(prompt);
        List<WorldReading> readings =
                prepare(vocabulary).readers().stream()
                        .map(reader -> reader.read(sentence))
                        .toList();
        return readings.stream()
                .filter(reading -> !reading.named().isEmpty())
                .max(WorldReading.EVIDENCE)
                .map(reading -> answer(reading, sentence))
                .orElseGet(() -> refuse(sentence, readings, vocabulary));
    }

    private static Answer answer(WorldReading reading, Sentence sentence) {
        if (reading.beyond().isEmpty()) {
            return reading.reading(sentence);
        }
        return beyond(sentence, reading.world(), reading.beyond().getFirst());
    }

    /// A number that a world's parameter does not reach.
    static Answer beyond(Sentence sentence, World world, Setting setting) {
        Parameter parameter = setting.parameter();
        return refused(
                "\"%s\" is outside what \"%s\" can do."
                        .formatted(
                                sentence.words(setting.span().start(), setting.span().end()),
                                world.title()),
                "%s goes from %s to %s (%s)."
                        .formatted(
                                parameter.name(),
                                Words.plain(parameter.least()),
                                Words.plain(parameter.most()),
                                parameter.unit()));
    }

    private static Answer refuse(
            Sentence sentence, List<WorldReading> readings, Vocabulary vocabulary) {
        String text = sentence.text().strip();
        String what =
                sentence.size() == 0
                        ? "The prompt names nothing."
                        : "No world shows \"%s\".".formatted(Refusals.quote(text));
        return new Refused(
                new Refusal(
                        Refusal.Kind.CAPABILITY,
                        what,
                        nearest(sentence, readings),
                        vocabulary.titles()));
    }

    private static String nearest(Sentence sentence, List<WorldReading> readings) {
        Optional<WorldReading> related =
                readings.stream()
                        .filter(reading -> !reading.kept().isEmpty())
                        .max(WorldReading.EVIDENCE);
        return related.map(
                        reading -> suggestion(reading.world(), reading.world().words().getFirst()))
                .or(() -> misspelt(sentence, readings))
                .orElse("");
    }

    private static Optional<String> misspelt(Sentence sentence, List<WorldReading> readings) {
        for (WorldReading reading : readings) {
            for (String word : reading.world().words()) {
                if (Spelling.resembles(sentence, Phrase.of(word))) {
                    return Optional.of(suggestion(reading.world(), word));
                }
            }
        }
        return Optional.empty();
    }

    private static String suggestion(World world, String word) {
        return "Nearest is \"%s\": say \"%s\".".formatted(world.title(), word);
    }

    private static Refused refused(String what, String hint) {
        return new Refused(new Refusal(Refusal.Kind.CAPABILITY, what, hint));
    }
}
