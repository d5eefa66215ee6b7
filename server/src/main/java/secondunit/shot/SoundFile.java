package secondunit.shot;

import java.nio.file.Path;

/// A sound of the user's: it becomes the sound of the shot, and worlds that listen move to it.
///
/// @param repeat from its beginning again where the shot is longer; else silence follows
public record SoundFile(Path file, boolean repeat) {}
