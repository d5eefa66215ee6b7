package secondunit.shot.prompt;

/// How a prompt was understood.
public sealed interface Answer permits Reading, Refused {}
