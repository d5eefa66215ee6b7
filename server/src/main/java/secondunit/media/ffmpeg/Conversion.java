package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_free_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.IntPointer;

import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat.Model;

/// From the layout frames are handed in to the layout a codec stores, by swscale with the clip's
/// own matrix and range, rounding exactly; bicubic where the size changes. (Without exact rounding
/// the last columns of a width that 16 does not divide come out as noise in R'G'B'.)
final class Conversion implements AutoCloseable {

    private static final int FLAGS =
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
    private static final int THREADS = 2;
    private static final int ONE = 1 << 16;

    private final SwsContext context = sws_alloc_context();

    /// @param given what comes in, laid out as `givenLayout`
    /// @param stored what goes out, laid out as `storedLayout`
    Conversion(FrameFormat given, int givenLayout, FrameFormat stored, int storedLayout) {
        context.flags(FLAGS)
                .threads(THREADS)
                .src_w(given.size().width())
                .src_h(given.size().height())
                .src_format(givenLayout)
                .dst_w(stored.size().width())
                .dst_h(stored.size().height())
                .dst_format(storedLayout)
                .src_range(range(given))
                .dst_range(range(stored));
        siteChroma(given, stored);
        int code = sws_init_context(context, null, null);
        if (code < 0) {
            sws_free_context(context);
            throw new IllegalArgumentException(
                    "frames of %s cannot be stored as %s: %s"
                            .formatted(
                                    given.pixels(),
                                    PixelFormats.name(storedLayout),
                                    FfmpegNatives.message(code)));
        }
        setColour(given, stored);
    }

    /// Fills `stored`, whose buffers are allocated and writable.
    ///
    /// @return a negative code where swscale failed
    int convert(AVFrame given, AVFrame stored) {
        return sws_scale_frame(context, stored, given);
    }

    @Override
    public void close() {
        sws_free_context(context);
    }

    /// Chroma positions in 256ths of a luma sample.
    private void siteChroma(FrameFormat given, FrameFormat stored) {
        if (given.pixels().chromaShiftX() > 0) {
            context.src_h_chr_pos(across(given.colour()));
        }
        if (given.pixels().chromaShiftY() > 0) {
            context.src_v_chr_pos(down(given.colour()));
        }
        if (stored.pixels().chromaShiftX() > 0) {
            context.dst_h_chr_pos(across(stored.colour()));
        }
        if (stored.pixels().chromaShiftY() > 0) {
            context.dst_v_chr_pos(down(stored.colour()));
        }
    }

    /// Chroma420SampleLocType (ITU-T H.273, figure 4): even types sit on the left column, odd types
    /// between two. Unspecified means left.
    private static int across(Colour colour) {
        return colour.chromaLocation() > 0 && colour.chromaLocation() % 2 == 0 ? 128 : 0;
    }

    /// Types 0 and 1 sit between two rows, 2 and 3 on the upper, 4 and 5 on the lower.
    private static int down(Colour colour) {
        return switch (colour.chromaLocation()) {
            case 3, 4 -> 0;
            case 5, 6 -> 256;
            default -> 128;
        };
    }

    private void setColour(FrameFormat given, FrameFormat stored) {
        FrameFormat yuvSide = given.pixels().model() == Model.RGB ? stored : given;
        Colour known =
                Colours.completed(yuvSide.colour(), yuvSide.pixels(), yuvSide.size().height());
        IntPointer yuv = sws_getCoefficients(known.matrix());
        sws_setColorspaceDetails(context, yuv, range(given), yuv, range(stored), 0, ONE, ONE);
    }

    private static int range(FrameFormat format) {
        return format.colour().isFullRange() ? 1 : 0;
    }
}
