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
/// @param rotation clockwise degrees, written as a display matrix where the container has one: 0,
///   90, 180 or 270
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
        if (format.hasPicture() != (picture != null)) {
            throw new IllegalArgumentException(
                    "format %s has %s picture, and the plan has %s"
                            .formatted(
                                    format.id(),
                                    format.hasPicture() ? "a" : "no",
                                    picture == null ? "none" : "one"));
        }
        if (picture == null && sound == null) {
            throw new IllegalArgumentException(
                    "format %s needs sound, and the plan has none".formatted(format.id()));
        }
        if (picture != null) {
            format.pixels(picture.pixels().alpha());
        }
        if (rotation < 0 || rotation >= 360 || rotation % 90 != 0) {
            throw new IllegalArgumentException(
                    "rotation is 0, 90, 180 or 270 degrees, not " + rotation);
        }
        if (start != null && !start.format().rate().equals(rate)) {
            throw new IllegalArgumentException(
                    "start timecode %s counts at %s, the clip at %s"
                            .formatted(start, start.format().rate(), rate));
        }
    }
}
