package secondunit.media;

import org.jspecify.annotations.Nullable;

import secondunit.picture.FrameFormat;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.util.Map;

/// What a clip is going to be.
///
/// @param picture what frames are handed in; the writer converts to what the codec stores, and null
///   for sound only
/// @param start timecode of the first frame, or null for none
/// @param rotation clockwise degrees, written as a display matrix where the container has one
/// @param sound null for a silent clip
/// @param tags container metadata: the field's own keys, such as `comment`
public record ClipPlan(
        DeliveryFormat format,
        Timebase rate,
        @Nullable FrameFormat picture,
        @Nullable SoundFormat sound,
        @Nullable Timecode start,
        @Nullable String reel,
        int rotation,
        Map<String, String> tags) {

    public ClipPlan {
        tags = Map.copyOf(tags);
    }
}
