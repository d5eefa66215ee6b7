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

/// What a shot's words ask for, as a breakdown of a script says what a scene needs.
public final class Breakdown {

    private final PromptReader prompts;
    private final Vocabulary vocabulary;

    public Breakdown(PromptReader prompts, Vocabulary vocabulary) {
        this.prompts = prompts;
        this.vocabulary = vocabulary;
    }

    /// The scene that was asked for, or that the prompt is read as.
    ///
    /// @throws RefusedException when the prompt cannot be followed
    Reading of(Generate asked) {
        Scene scene = asked.scene();
        if (scene != null) {
            return new Reading(scene, List.of(), List.of());
        }
        Answer answer = prompts.read(asked.prompt(), vocabulary);
        return switch (answer) {
            case Reading reading -> reading;
            case Refused refused -> throw new RefusedException(refused.refusal());
        };
    }
}
