package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_version_info;
import static org.bytedeco.ffmpeg.global.avutil.avutil_license;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.media.ClipPlan;
import secondunit.media.ClipReader;
import secondunit.media.ClipWriter;
import secondunit.media.CodedFrames;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.media.SoundReader;
import secondunit.media.SoundStretch;
import secondunit.media.Still;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.nio.file.Path;

/// Clips by FFmpeg.
public final class FfmpegMedia implements Media {

    @Override
    public ClipReader open(Path file) {
        return FfmpegReader.open(file);
    }

    @Override
    public SoundReader listen(Path file) {
        return FfmpegSound.open(file);
    }

    @Override
    public SoundStretch stretch(SoundFormat format, Ratio speed) {
        return new Tempo(format, speed);
    }

    @Override
    public Frame small(Path file, int longest) {
        try (FfmpegReader reader = FfmpegReader.open(file)) {
            FrameFormat format = reader.info().format();
            AVFrame first = reader.decoded().orElseThrow();
            try (Reduction reduction =
                    new Reduction(
                            format,
                            first.format(),
                            smaller(format.size(), longest),
                            format.pixels().alpha()
                                    ? PixelFormat.RGB8.withAlpha()
                                    : PixelFormat.RGB8)) {
                return reduction.of(first);
            }
        }
    }

    private static Size smaller(Size size, int longest) {
        int side = Math.max(size.width(), size.height());
        int by = Math.max(1, (side + longest - 1) / longest);
        return new Size(Math.max(1, size.width() / by), Math.max(1, size.height() / by));
    }

    @Override
    public Still still(Path file) {
        return FfmpegStill.read(file);
    }

    @Override
    public ClipWriter create(Path file, ClipPlan plan) {
        return FfmpegWriter.create(file, plan);
    }

    @Override
    public ClipWriter create(Path file, ClipPlan plan, CodedFrames begun) {
        return FfmpegWriter.create(file, plan, begun);
    }

    /// FFmpeg's version and licence, after loading it.
    public static String describe() {
        FfmpegNatives.load();
        return "FFmpeg %s, %s"
                .formatted(av_version_info().getString(), avutil_license().getString());
    }
}
