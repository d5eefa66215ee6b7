package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Plans and whole clips for tests.
final class Written {

    static final Timebase RATE = new Timebase(24000, 1001);

    private Written() {}

    static ClipPlan plan(
            DeliveryFormat format, @Nullable FrameFormat picture, @Nullable SoundFormat sound) {
        return new ClipPlan(format, RATE, picture, sound, null, null, 0, Map.of());
    }

    static Path clip(Path file, ClipPlan plan, List<Frame> frames, @Nullable Samples sound) {
        try (ClipWriter writer = FfmpegWriter.create(file, plan)) {
            frames.forEach(writer::write);
            if (sound != null) {
                writer.write(sound);
            }
            writer.finish();
        }
        return file;
    }

    static List<Frame> decoded(Path file, @Nullable String decoder) {
        try (ReadBack clip = new ReadBack(file)) {
            return clip.frames(decoder);
        }
    }
}
