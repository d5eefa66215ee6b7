package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;

import java.util.List;
import java.util.stream.Stream;

/// Colour tags: FFmpeg's numbers are the code points of ITU-T H.273, except that a reserved 0 and
/// its private numbers from 256 on mean "unspecified" here.
final class Colours {

    private static final int LAST_OF_H273 = 255;

    private Colours() {}

    /// The tags of a decoded frame, as they are; see [#completed] for those that are missing.
    static Colour of(AVFrame frame) {
        return new Colour(
                codePoint(frame.color_primaries()),
                codePoint(frame.color_trc()),
                matrix(frame.colorspace()),
                range(frame.color_range(), frame.format()),
                frame.chroma_location());
    }

    /// The tags of a decoded frame, and where it has none, those of its track in the container.
    static Colour of(AVFrame frame, AVCodecParameters track) {
        Colour own = of(frame);
        return new Colour(
                known(own.primaries(), codePoint(track.color_primaries())),
                known(own.transfer(), codePoint(track.color_trc())),
                known(own.matrix(), matrix(track.color_space())),
                own.range() == Range.UNSPECIFIED
                        ? range(track.color_range(), frame.format())
                        : own.range(),
                own.chromaLocation() == 0 ? track.chroma_location() : own.chromaLocation());
    }

    static void tag(AVFrame frame, Colour colour) {
        frame.color_primaries(colour.primaries())
                .color_trc(colour.transfer())
                .colorspace(colour.matrix())
                .color_range(avRange(colour))
                .chroma_location(colour.chromaLocation());
    }

    static void tag(AVCodecContext codec, Colour colour) {
        codec.color_primaries(colour.primaries())
                .color_trc(colour.transfer())
                .colorspace(colour.matrix())
                .color_range(avRange(colour))
                .chroma_sample_location(colour.chromaLocation());
    }

    /// Fills missing tags by picture height: to 480 lines SMPTE ST 170, to 576 ITU-R BT.470 System
    /// B, G, above ITU-R BT.709; limited range. RGB is BT.709 primaries and transfer, full range.
    /// Tags that are present stay, and so does an unspecified chroma location.
    static Colour completed(Colour tagged, PixelFormat pixels, int height) {
        Colour usual = usual(pixels, height);
        return new Colour(
                tagged.primaries() == Colour.UNSPECIFIED ? usual.primaries() : tagged.primaries(),
                tagged.transfer() == Colour.UNSPECIFIED ? usual.transfer() : tagged.transfer(),
                tagged.matrix() == Colour.UNSPECIFIED || pixels.model() == Model.RGB
                        ? usual.matrix()
                        : tagged.matrix(),
                tagged.range() == Range.UNSPECIFIED ? usual.range() : tagged.range(),
                tagged.chromaLocation());
    }

    /// For messages: `BT.709, limited range`, or primaries, transfer and matrix where they differ.
    static String describe(Colour colour) {
        List<String> names =
                Stream.of(colour.primaries(), colour.transfer(), colour.matrix())
                        .map(Colours::codeName)
                        .toList();
        String name =
                names.stream().distinct().count() == 1 ? names.getFirst() : String.join("/", names);
        return name
                + switch (colour.range()) {
                    case UNSPECIFIED -> ", unknown range";
                    case LIMITED -> ", limited range";
                    case FULL -> ", full range";
                };
    }

    /// `AVCOL_RANGE_*` of a colour.
    static int avRange(Colour colour) {
        return switch (colour.range()) {
            case UNSPECIFIED -> AVCOL_RANGE_UNSPECIFIED;
            case LIMITED -> AVCOL_RANGE_MPEG;
            case FULL -> AVCOL_RANGE_JPEG;
        };
    }

    private static Colour usual(PixelFormat pixels, int height) {
        if (pixels.model() == Model.RGB) {
            return Colour.RGB709;
        }
        if (height <= 480) {
            return Colour.SMPTE170M;
        }
        return height <= 576 ? Colour.BT470BG : Colour.BT709;
    }

    private static Range range(int avRange, int avPixelFormat) {
        if (avRange == AVCOL_RANGE_JPEG || PixelFormats.isFullRangeByName(avPixelFormat)) {
            return Range.FULL;
        }
        return avRange == AVCOL_RANGE_MPEG ? Range.LIMITED : Range.UNSPECIFIED;
    }

    private static int known(int own, int other) {
        return own == Colour.UNSPECIFIED ? other : own;
    }

    private static String codeName(int codePoint) {
        return switch (codePoint) {
            case 0 -> "RGB";
            case 1 -> "BT.709";
            case Colour.UNSPECIFIED -> "unknown";
            case 5 -> "BT.470BG";
            case 6 -> "SMPTE 170M";
            case 9 -> "BT.2020";
            default -> "H.273 code " + codePoint;
        };
    }

    private static int codePoint(int value) {
        return value <= 0 || value > LAST_OF_H273 ? Colour.UNSPECIFIED : value;
    }

    /// 0 is a meaning of its own here: RGB.
    private static int matrix(int value) {
        return value == 0 ? 0 : codePoint(value);
    }
}
