package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipInfo;
import secondunit.media.SoundFormat;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.timeline.Handles;

import java.util.ArrayList;
import java.util.List;

/// What the user should know about footage and its delivery, in plain words.
final class GapWarnings {

    private GapWarnings() {}

    static List<String> of(Gap gap, DeliveryFormat format, Quality quality) {
        List<String> warnings = new ArrayList<>();
        if (quality == Quality.DRAFT) {
            warnings.add(
                    "footage is continued in one quality only: this draft is what the final would be");
        }
        neighbour(gap.before(), gap, warnings);
        neighbour(gap.after(), gap, warnings);
        depth(gap.model(), format, warnings);
        if (!format.lossless() && !gap.handles().equals(Handles.NONE)) {
            warnings.add(
                    "handles are encoded once more in %s; mkv-ffv1 keeps them bit-identical"
                            .formatted(format.id()));
        }
        sound(gap, warnings);
        return warnings.stream().distinct().toList();
    }

    private static void neighbour(@Nullable Neighbour neighbour, Gap gap, List<String> warnings) {
        if (neighbour == null) {
            return;
        }
        warnings.addAll(neighbour.info().warnings());
        long there = Math.min(gap.asked(), neighbour.frames().size());
        if (there < gap.asked()) {
            warnings.add(
                    "handles clamped to %d of %d frames: %s has no more"
                            .formatted(there, gap.asked(), neighbour.info().file().getFileName()));
        }
        if (!neighbour.info().constantRate()) {
            warnings.add(
                    "%s has a variable frame rate; its frames were counted by index at %s"
                            .formatted(neighbour.info().file().getFileName(), gap.rate()));
        }
    }

    /// Where the delivered codec has fewer bits than the source.
    static void depth(ClipInfo model, DeliveryFormat format, List<String> warnings) {
        int source = model.format().pixels().bitDepth();
        int codec = format == DeliveryFormat.MKV_FFV1 ? source : format.pixels(false).bitDepth();
        if (codec < source) {
            warnings.add(
                    "the source has %d bits, %s stores %d: use mov-dnxhqx, mov-prores or mkv-ffv1 to keep them"
                            .formatted(source, format.id(), codec));
        }
    }

    private static void sound(Gap gap, List<String> warnings) {
        if (gap.before() == null || gap.after() == null) {
            return;
        }
        SoundFormat first = gap.before().info().sound();
        SoundFormat second = gap.after().info().sound();
        if (first != null && second != null && !first.equals(second)) {
            warnings.add(
                    "the clips' sound differs (%d Hz, %d channels and %d Hz, %d channels); the second clip's handles are silent"
                            .formatted(
                                    first.sampleRate(),
                                    first.channels(),
                                    second.sampleRate(),
                                    second.channels()));
        }
    }
}
