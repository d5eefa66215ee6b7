package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.media.Chequerboard;
import secondunit.media.ClipInfo;
import secondunit.media.ClipPlan;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.nio.file.Path;
import java.util.Map;

/// A browser's copy of a clip in the making: the same frames, smaller, in square pixels, with the
/// same sound. Colour keeps its primaries and transfer and is in limited range.
final class Proxy implements AutoCloseable {

    private static final Size BOX = new Size(960, 1920);
    private static final int LEAST_SIDE = 16;

    private final FfmpegReader reader;
    private final boolean overSquares;
    private final Reduction reduction;
    private final FfmpegWriter writer;

    /// @param layout `AV_PIX_FMT_*` of the decoded frames
    Proxy(FfmpegReader reader, int layout, Path file, boolean webm) {
        this.reader = reader;
        ClipInfo clip = reader.info();
        boolean alpha = clip.format().pixels().alpha();
        this.overSquares = alpha && !webm;
        Size size = ShownSize.of(clip.format(), BOX, clip.rotation(), LEAST_SIDE, 2);
        this.reduction = new Reduction(clip.format(), layout, size, pixels(alpha, webm));
        try {
            this.writer = FfmpegWriter.create(file, plan(clip, webm), Recipes.proxy(webm));
        } catch (RuntimeException failed) {
            reduction.close();
            throw failed;
        }
    }

    /// H.264 has no alpha: it is laid over squares while the picture is still R'G'B'.
    private static PixelFormat pixels(boolean alpha, boolean webm) {
        if (!alpha) {
            return PixelFormat.YUV420P8;
        }
        return webm ? PixelFormat.YUV420P8.withAlpha() : PixelFormat.RGB8.withAlpha();
    }

    private ClipPlan plan(ClipInfo clip, boolean webm) {
        FrameFormat made = reduction.format();
        return new ClipPlan(
                webm ? DeliveryFormat.WEBM_VP9 : DeliveryFormat.MP4,
                clip.rate(),
                overSquares ? made.withPixels(PixelFormat.RGB8) : made,
                clip.sound(),
                null,
                null,
                clip.rotation(),
                Map.of());
    }

    /// One frame and its sound.
    void write(long index, AVFrame decoded) {
        Frame frame = reduction.of(decoded);
        writer.write(overSquares ? Chequerboard.under(frame) : frame);
        SoundFormat sound = reader.info().sound();
        if (sound != null) {
            long from = reader.info().rate().sampleAt(index, sound.sampleRate());
            long to = reader.info().rate().sampleAt(index + 1, sound.sampleRate());
            reader.sound(from, to).ifPresent(writer::write);
        }
    }

    void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
        reduction.close();
    }
}
