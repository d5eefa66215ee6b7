package secondunit.shot.prompt;

/// Reads what a prompt asks for as a scene of a world.
public interface PromptReader {

    /// A scene with what of the prompt it keeps and what it ignores, or a refusal where no world
    /// shows what is asked. Never a scene that the prompt does not name.
    Answer read(String prompt, Vocabulary vocabulary);
}
