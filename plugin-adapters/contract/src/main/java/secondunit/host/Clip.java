package secondunit.host;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;

import java.nio.file.Path;

/// A take as a host receives it. The files stay where they are as long as the take does.
///
/// @param take the take's id
/// @param name for people, one line
/// @param picture absolute path of a file with the picture; its own sound counts only where `sound`
///   is null
/// @param sound absolute path of the sound alone, null for a silent take or one whose sound is in
///   `picture`
/// @param frames of the picture, handles included, at least 1
/// @param handles frames at its head and tail that are there for trimming alone: the item shows
///   what lies between, at least one frame
/// @param rate exact
/// @param width pixels
/// @param height pixels
/// @param loop meant to be played round and round
/// @param alpha the picture has straight alpha
public record Clip(
        String take,
        String name,
        Path picture,
        @Nullable Path sound,
        long frames,
        Handles handles,
        Timebase rate,
        int width,
        int height,
        boolean loop,
        boolean alpha) {

    public Clip {
        Checks.text("clip.take", take);
        Checks.text("clip.name", name);
        Checks.absolute("clip.picture", picture);
        if (sound != null) {
            Checks.absolute("clip.sound", sound);
        }
        Checks.atLeast("clip.frames", 1, frames);
        Checks.atLeast(
                "clip.frames without handles", 1, frames - handles.before() - handles.after());
        Checks.atLeast("clip.width", 1, width);
        Checks.atLeast("clip.height", 1, height);
    }

    /// A clip without handles.
    public Clip(
            String take,
            String name,
            Path picture,
            @Nullable Path sound,
            long frames,
            Timebase rate,
            int width,
            int height,
            boolean loop,
            boolean alpha) {
        this(take, name, picture, sound, frames, Handles.NONE, rate, width, height, loop, alpha);
    }

    /// Frames that the item shows.
    public long shown() {
        return frames - handles.before() - handles.after();
    }
}
