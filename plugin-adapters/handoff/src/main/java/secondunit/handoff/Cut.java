package secondunit.handoff;

import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Clips in order on one track of picture, with their sound on one track beneath. The timeline
/// starts at 01:00:00:00, or 01:00:00;00 in drop-frame.
///
/// @param format the timeline's rate and timecode; every clip's media has the same rate
/// @param clips by position, none overlapping
public record Cut(String name, TimecodeFormat format, List<PlacedClip> clips) {

    public Cut {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a cut needs a name");
        }
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("cut %s has no clips".formatted(name));
        }
        clips = clips.stream().sorted(Comparator.comparingLong(PlacedClip::at)).toList();
        for (PlacedClip clip : clips) {
            checkRate(clip, format);
        }
        for (int i = 1; i < clips.size(); i++) {
            checkOrder(clips.get(i - 1), clips.get(i));
        }
    }

    private static void checkRate(PlacedClip clip, TimecodeFormat format) {
        if (!clip.media().timecode().rate().equals(format.rate())) {
            throw new IllegalArgumentException(
                    "clip %s is %s frames a second, but its cut is %s; conform it to the cut's rate"
                            .formatted(clip.name(), clip.media().timecode().rate(), format.rate()));
        }
    }

    private static void checkOrder(PlacedClip earlier, PlacedClip later) {
        if (later.at() < earlier.range().end()) {
            throw new IllegalArgumentException(
                    "clip %s at frame %d overlaps clip %s, which ends at %d"
                            .formatted(
                                    later.name(),
                                    later.at(),
                                    earlier.name(),
                                    earlier.range().end()));
        }
    }

    /// The timecode of the timeline's first frame.
    public Timecode start() {
        return new Timecode(1, 0, 0, 0, format);
    }

    Cut mapMedia(UnaryOperator<MediaFile> change) {
        return new Cut(
                name,
                format,
                clips.stream().map(clip -> clip.with(change.apply(clip.media()))).toList());
    }
}
