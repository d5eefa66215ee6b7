package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.Timebase;

import java.nio.file.Path;

/// A take as a host receives it.
///
/// @param name for people
/// @param picture a file with the picture; its own sound counts only where `sound` is null
/// @param sound the sound alone, null for a silent take or one whose sound is in `picture`
/// @param loop meant to be played round
public record Clip(
        String take,
        String name,
        Path picture,
        @Nullable Path sound,
        long frames,
        Timebase rate,
        int width,
        int height,
        boolean loop,
        boolean alpha) {}
