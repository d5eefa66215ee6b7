package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BAYER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_FLOAT;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_HWACCEL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_XYZ;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which of our layouts holds which `AV_PIX_FMT` without loss, and the reverse. Packed,
/// semi-planar, big-endian and palette layouts all have one: [FrameCopy] takes them apart.
final class PixelFormats {

    private static final long UNREADABLE =
            AV_PIX_FMT_FLAG_HWACCEL
                    | AV_PIX_FMT_FLAG_BAYER
                    | AV_PIX_FMT_FLAG_FLOAT
                    | AV_PIX_FMT_FLAG_XYZ;

    private PixelFormats() {}

    /// The planar layout that holds every sample of FFmpeg's layout; empty for hardware surfaces,
    /// Bayer mosaics, XYZ, floating point and more than 16 bits.
    static Optional<PixelFormat> of(int avPixelFormat) {
        @Nullable AVPixFmtDescriptor layout = av_pix_fmt_desc_get(avPixelFormat);
        if (layout == null || (layout.flags() & UNREADABLE) != 0 || bitDepth(layout) > 16) {
            return Optional.empty();
        }
        Model model = model(layout);
        boolean subsampled = model == Model.YUV;
        return Optional.of(
                new PixelFormat(
                        model,
                        Math.max(8, bitDepth(layout)),
                        subsampled ? layout.log2_chroma_w() : 0,
                        subsampled ? layout.log2_chroma_h() : 0,
                        has(layout, AV_PIX_FMT_FLAG_ALPHA)));
    }

    /// FFmpeg's planar (for gray with alpha: interleaved) layout of exactly these samples, where it
    /// has one.
    static OptionalInt planar(PixelFormat format) {
        int found = av_get_pix_fmt(planarName(format));
        return found == AV_PIX_FMT_NONE ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// True for the old `yuvj` layouts, whose name alone says full range.
    static boolean isFullRangeByName(int avPixelFormat) {
        return avPixelFormat == AV_PIX_FMT_YUVJ420P
                || avPixelFormat == AV_PIX_FMT_YUVJ422P
                || avPixelFormat == AV_PIX_FMT_YUVJ444P
                || avPixelFormat == AV_PIX_FMT_YUVJ440P
                || avPixelFormat == AV_PIX_FMT_YUVJ411P;
    }

    /// FFmpeg's name of its layout, for messages.
    static String name(int avPixelFormat) {
        @Nullable BytePointer name = av_get_pix_fmt_name(avPixelFormat);
        return name == null ? "unknown" : name.getString();
    }

    static boolean has(AVPixFmtDescriptor layout, long flag) {
        return (layout.flags() & flag) != 0;
    }

    private static Model model(AVPixFmtDescriptor layout) {
        if (has(layout, AV_PIX_FMT_FLAG_RGB) || has(layout, AV_PIX_FMT_FLAG_PAL)) {
            return Model.RGB;
        }
        return layout.nb_components() < 3 ? Model.GRAY : Model.YUV;
    }

    private static int bitDepth(AVPixFmtDescriptor layout) {
        return IntStream.range(0, layout.nb_components())
                .map(c -> layout.comp(c).depth())
                .max()
                .orElse(0);
    }

    private static String planarName(PixelFormat format) {
        String depth = format.bitDepth() == 8 ? "" : Integer.toString(format.bitDepth());
        return switch (format.model()) {
            case YUV -> (format.alpha() ? "yuva" : "yuv") + subsampling(format) + "p" + depth;
            case RGB -> (format.alpha() ? "gbrap" : "gbrp") + depth;
            case GRAY ->
                    format.alpha()
                            ? "ya" + format.bitDepth()
                            : "gray" + (depth.isEmpty() ? "8" : depth);
        };
    }

    private static String subsampling(PixelFormat format) {
        return switch (format.chromaShiftX() * 4 + format.chromaShiftY()) {
            case 0 -> "444";
            case 1 -> "440";
            case 4 -> "422";
            case 5 -> "420";
            case 8 -> "411";
            case 10 -> "410";
            default -> "none";
        };
    }
}
