package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

/// Makes frames of another size and layout from decoded ones, in square pixels.
final class Reduction implements AutoCloseable {

    private final FrameFormat shown;
    private final Conversion conversion;
    private final AVFrame output = av_frame_alloc();

    /// @param given what is decoded, laid out as `layout`
    /// @param pixels YUV is made in limited range
    Reduction(FrameFormat given, int layout, Size size, PixelFormat pixels) {
        FrameFormat stored = StoredColour.of(given, pixels, false);
        this.shown = new FrameFormat(size, pixels, stored.colour(), Ratio.ONE);
        int made = PixelFormats.planar(pixels).orElseThrow();
        this.conversion = new Conversion(given, layout, shown, made);
        output.format(made).width(size.width()).height(size.height());
        if (av_frame_get_buffer(output, 0) < 0) {
            close();
            throw new IllegalStateException("no memory for a frame of " + size);
        }
    }

    /// What is made.
    FrameFormat format() {
        return shown;
    }

    Frame of(AVFrame decoded) {
        int code = conversion.convert(decoded, output);
        if (code < 0) {
            throw new IllegalArgumentException(
                    "a frame could not be made smaller: " + FfmpegNatives.message(code));
        }
        return FrameCopy.read(output, shown);
    }

    @Override
    public void close() {
        AVFrame last = output;
        av_frame_free(last);
        conversion.close();
    }
}
