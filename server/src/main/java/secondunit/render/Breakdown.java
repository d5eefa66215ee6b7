package secondunit.render;

import secondunit.shot.RefusedException;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.prompt.Answer;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.Vocabulary;

import java.util.List;
import java.util.Objects;

/// What a shot's words ask for, as a breakdown of a script says what a scene needs.
public final class Breakdown {

    private final PromptReader prompts;
    private final Vocabulary vocabulary;

    public Breakdown(PromptReader prompts, Vocabulary vocabulary) {
        this.prompts = prompts;
        this.vocabulary = vocabulary;
    }

    /// The scene that was asked for, or that the prompt is read as. Where both are given, what was
    /// kept and ignored of the words is told as long as they still say the same.
    ///
    /// @throws RefusedException when the prompt cannot be followed
    Reading of(Generate asked) {
        Scene scene = asked.scene();
        Answer answer = prompts.read(asked.prompt(), vocabulary);
        return switch (answer) {
            case Reading reading when scene == null || reading.scene().equals(scene) -> reading;
            case Refused refused when scene == null ->
                    throw new RefusedException(refused.refusal());
            case Reading _, Refused _ ->
                    new Reading(Objects.requireNonNull(scene), List.of(), List.of());
        };
    }
}
