package secondunit.shot.prompt;

import java.util.Optional;

/// The length that a prompt asks for, which can be known before the prompt is read.
public final class PromptLength {

    private PromptLength() {}

    /// In seconds, such as `8` or `2.5`; none where the prompt says nothing of it.
    public static Optional<String> secondsIn(String prompt) {
        return Figures.in(Sentence.of(prompt)).stream()
                .filter(said -> said.is(Topic.SECONDS))
                .map(said -> said.wish().value())
                .findFirst();
    }
}
