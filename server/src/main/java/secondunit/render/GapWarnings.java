package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipInfo;
import secondunit.media.SoundFormat;
import secondunit.picture.Samples;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.timeline.Handles;

import java.util.ArrayList;
import java.util.List;

/// What the user should know about footage and its delivery, in plain words.
final class GapWarnings {

    /// A shorter gap is not heard as one, and a longer silence is meant.
    private static final int LEAST_GAP_MILLIS = 5;

    private static final int MOST_GAP_MILLIS = 200;

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
        timecode(gap, warnings);
        sound(gap, warnings);
        late(gap.before(), true, warnings);
        late(gap.after(), false, warnings);
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

    private static void timecode(Gap gap, List<String> warnings) {
        if (gap.passesMidnight()) {
            warnings.add(
                    "timecode goes round at midnight: the source starts at %s, the new clip at %s"
                            .formatted(gap.model().start(), gap.start()));
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
        if ((first == null) != (second == null)) {
            warnings.add(
                    "%s has no sound: its handles are silent, and the other clip's tone fades"
                            .formatted(
                                    (first == null ? gap.before() : gap.after())
                                            .info()
                                            .file()
                                            .getFileName()));
        }
    }

    /// Where a clip's own sound begins later than its picture, or ends sooner: at the join that is
    /// a gap which the new sound cannot fill.
    private static void late(@Nullable Neighbour neighbour, boolean atEnd, List<String> warnings) {
        Samples sound = neighbour == null ? null : neighbour.sound();
        if (neighbour == null || sound == null) {
            return;
        }
        int silent = 0;
        while (silent < sound.length()
                && isZero(sound, atEnd ? sound.length() - 1 - silent : silent)) {
            silent++;
        }
        int millis = (int) (1000L * silent / sound.sampleRate());
        if (millis >= LEAST_GAP_MILLIS && millis <= MOST_GAP_MILLIS) {
            warnings.add(
                    "the sound of %s %s: that gap stays at the join"
                            .formatted(
                                    neighbour.info().file().getFileName(),
                                    atEnd
                                            ? "ends %d ms before its picture".formatted(millis)
                                            : "begins %d ms after its picture".formatted(millis)));
        }
    }

    private static boolean isZero(Samples sound, int at) {
        for (int c = 0; c < sound.channels(); c++) {
            if (sound.channel(c)[at] != 0) {
                return false;
            }
        }
        return true;
    }
}
