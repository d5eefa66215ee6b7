package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_ICC_PROFILE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.jspecify.annotations.Nullable;

import secondunit.media.Still;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a still at its full size and makes it what is looked at: R'G'B' as sRGB means it, upright,
/// over black where it is clear.
final class FfmpegStill {

    /// The matrix of VP8 (RFC 6386, 9.2), and so of a lossy WebP, whatever its height.
    private static final Colour WEBP = Colour.SMPTE170M;

    private static final int CMYK = 4;

    private FfmpegStill() {}

    static Still read(Path file) {
        Path path = file.toAbsolutePath();
        Container container = FileHead.check(path);
        if (!container.isStill()) {
            throw FileHead.bad(
                    path, "is a clip or a sound, not a still; export the frame you want as PNG");
        }
        if (container == Container.JPEG && JpegHead.components(path) == CMYK) {
            throw FileHead.bad(path, "is a CMYK picture, for print; export it as RGB, in sRGB");
        }
        if (container == Container.PNG) {
            PngHead.checkSize(path);
        }
        try (FfmpegReader reader = FfmpegReader.open(path)) {
            FrameFormat format = reader.info().format();
            AVFrame first = reader.decoded().orElseThrow();
            List<String> notes = new ArrayList<>();
            Frame rgb =
                    inRgb(first, container == Container.WEBP ? format.withColour(WEBP) : format);
            Frame shown = ColourProfile.toSrgb(rgb, profile(first), path, notes);
            Frame solid = overBlack(shown, path, notes);
            return new Still(Turned.upright(solid, DisplayMatrix.of(first)), notes);
        }
    }

    private static Frame inRgb(AVFrame decoded, FrameFormat given) {
        return switch (given.pixels().model()) {
            case RGB -> FrameCopy.read(decoded, given).labelled(rgb(given));
            case GRAY -> tripled(FrameCopy.read(decoded, given));
            case YUV -> {
                try (Reduction same =
                        new Reduction(given, decoded.format(), given.size(), rgb(given).pixels())) {
                    Frame made = same.of(decoded);
                    yield made.labelled(rgb(made.format()));
                }
            }
        };
    }

    private static FrameFormat rgb(FrameFormat given) {
        PixelFormat pixels = given.pixels();
        PixelFormat rgb = new PixelFormat(Model.RGB, pixels.bitDepth(), 0, 0, pixels.alpha());
        return new FrameFormat(given.size(), rgb, Colour.RGB709, Ratio.ONE);
    }

    private static Frame tripled(Frame grey) {
        Frame rgb = new Frame(rgb(grey.format()));
        for (int i = 0; i < rgb.planes().size(); i++) {
            byte[] from = grey.plane(i < 3 ? 0 : 1).bytes();
            System.arraycopy(from, 0, rgb.plane(i).bytes(), 0, from.length);
        }
        return rgb;
    }

    private static byte @Nullable [] profile(AVFrame first) {
        @Nullable AVFrameSideData data = av_frame_get_side_data(first, AV_FRAME_DATA_ICC_PROFILE);
        if (data == null || data.size() == 0) {
            return null;
        }
        byte[] profile = new byte[Math.toIntExact(data.size())];
        data.data().get(profile);
        return profile;
    }

    /// Laid over black, by its straight alpha; as it is where all of it is solid.
    private static Frame overBlack(Frame still, Path file, List<String> notes) {
        PixelFormat pixels = still.format().pixels();
        if (!pixels.alpha()) {
            return still;
        }
        PixelFormat solid = new PixelFormat(Model.RGB, pixels.bitDepth(), 0, 0, false);
        Frame over = new Frame(still.format().withPixels(solid));
        int peak = pixels.peak();
        boolean clear = false;
        int[] row = new int[still.size().width()];
        int[] alpha = new int[row.length];
        for (int y = 0; y < still.size().height(); y++) {
            still.plane(3).read(y, alpha);
            for (int plane = 0; plane < 3; plane++) {
                still.plane(plane).read(y, row);
                for (int x = 0; x < row.length; x++) {
                    clear |= alpha[x] < peak;
                    row[x] = (int) ((2L * row[x] * alpha[x] + peak) / (2L * peak));
                }
                over.plane(plane).write(y, row);
            }
        }
        if (clear) {
            notes.add("%s is clear in part: it is laid over black.".formatted(file.getFileName()));
        }
        return over;
    }
}
