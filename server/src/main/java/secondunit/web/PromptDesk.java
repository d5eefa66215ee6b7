package secondunit.web;

import secondunit.shot.prompt.Answer;

/// Reads prompts as the crew would, without rendering.
@FunctionalInterface
public interface PromptDesk {

    Answer read(String prompt);
}
