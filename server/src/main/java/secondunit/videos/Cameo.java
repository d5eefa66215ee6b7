package secondunit.videos;

import java.time.Instant;

/// A character: a name and a video that shows it, for players that can show it again.
///
/// @param id `char_` and 32 hexadecimal digits
/// @param upload the video
public record Cameo(String id, String name, String upload, Instant created) {}
