package secondunit.shot.prompt;

import secondunit.shot.Refusal;

/// A prompt that no world can do.
public record Refused(Refusal refusal) implements Answer {}
