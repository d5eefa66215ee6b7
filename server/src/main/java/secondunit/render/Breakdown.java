package secondunit.render;

import secondunit.shot.RefusedException;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.prompt.Answer;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.shot.prompt.StillPromptReader;
import secondunit.shot.prompt.StillReading;
import secondunit.shot.prompt.Vocabulary;

import java.util.List;
import java.util.Objects;

/// What a shot's words ask for, as a breakdown of a script says what a scene needs.
public final class Breakdown {

    private final PromptReader prompts;
    private final StillPromptReader besideStills;
    private final Vocabulary vocabulary;

    public Breakdown(PromptReader prompts, Vocabulary vocabulary) {
        this.prompts = prompts;
        this.besideStills = new StillPromptReader(prompts);
        this.vocabulary = vocabulary;
    }

    /// A shot whose words have been read.
    ///
    /// @param kept the prompt's phrases that are followed
    /// @param ignored those that are not
    public record Read(Generate shot, List<String> kept, List<String> ignored) {

        public Read {
            kept = List.copyOf(kept);
            ignored = List.copyOf(ignored);
        }
    }

    /// The shot with the scene that was asked for, or that the prompt is read as. Where both are
    /// given, what was kept and ignored of the words is told as long as they still say the same.
    ///
    /// @param alphaPossible false where the format of the file has none
    /// @throws RefusedException when the prompt cannot be followed
    public Read of(Generate asked, boolean alphaPossible) {
        if (asked.conditioning().isGiven()) {
            StillReading reading = besideStills.read(asked.prompt(), vocabulary);
            return new Read(reading.on(asked), reading.kept(), reading.ignored());
        }
        Reading reading = reading(asked);
        return new Read(reading.on(asked, alphaPossible), reading.kept(), reading.ignored());
    }

    private Reading reading(Generate asked) {
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
