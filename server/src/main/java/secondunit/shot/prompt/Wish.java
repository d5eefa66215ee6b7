package secondunit.shot.prompt;

/// Something a prompt asks for beside its world, whatever the world makes of it.
///
/// @param value as the topic says
public record Wish(Topic topic, String value) {}
