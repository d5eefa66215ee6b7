package secondunit.shot.prompt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads each prompt once: the same words mean the same, and most come again, as takes, variants
/// and a shot whose prompt was just looked at. Remembers the newest few hundred. Safe from any
/// thread.
public final class RememberedReadings implements PromptReader {

    private static final int MOST = 500;

    /// Longer ones are rare, and keep memory.
    private static final int LONGEST = 1000;

    private final PromptReader reader;
    private final Map<String, Answer> answers = new LinkedHashMap<>(MOST, 0.75f, true);
    private Optional<Vocabulary> of = Optional.empty();

    public RememberedReadings(PromptReader reader) {
        this.reader = reader;
    }

    @Override
    public Answer read(String prompt, Vocabulary vocabulary) {
        Optional<Answer> known = remembered(prompt, vocabulary);
        if (known.isPresent()) {
            return known.get();
        }
        Answer answer = reader.read(prompt, vocabulary);
        if (prompt.length() <= LONGEST) {
            remember(prompt, vocabulary, answer);
        }
        return answer;
    }

    private synchronized Optional<Answer> remembered(String prompt, Vocabulary vocabulary) {
        return isOf(vocabulary) ? Optional.ofNullable(answers.get(prompt)) : Optional.empty();
    }

    private boolean isOf(Vocabulary vocabulary) {
        return of.filter(vocabulary::equals).isPresent();
    }

    private synchronized void remember(String prompt, Vocabulary vocabulary, Answer answer) {
        if (!isOf(vocabulary)) {
            answers.clear();
            of = Optional.of(vocabulary);
        }
        answers.put(prompt, answer);
        if (answers.size() > MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
    }
}
