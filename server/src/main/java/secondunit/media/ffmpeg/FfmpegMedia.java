package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_version_info;
import static org.bytedeco.ffmpeg.global.avutil.avutil_license;

import secondunit.media.ClipPlan;
import secondunit.media.ClipReader;
import secondunit.media.ClipWriter;
import secondunit.media.Media;

import java.nio.file.Path;

/// Clips by FFmpeg.
public final class FfmpegMedia implements Media {

    @Override
    public ClipReader open(Path file) {
        return FfmpegReader.open(file);
    }

    @Override
    public ClipWriter create(Path file, ClipPlan plan) {
        return FfmpegWriter.create(file, plan);
    }

    /// FFmpeg's version and licence, after loading it.
    public static String describe() {
        FfmpegNatives.load();
        return "FFmpeg %s, %s"
                .formatted(av_version_info().getString(), avutil_license().getString());
    }
}
