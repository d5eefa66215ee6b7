package secondunit.render;

import secondunit.media.ClipInfo;
import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What footage may be. A clip for which new frames would come out wrong is refused, with the
/// command that makes it right: `docs/reference/footage-sources.md` has the table.
final class Acceptance {

    /// TransferCharacteristics of ITU-T H.273: SMPTE ST 2084, and ARIB STD-B67.
    private static final int PQ = 16;

    private static final int HLG = 18;

    /// What finding motion and painting take at the most, as measured on 8K.
    private static final long BYTES_A_PIXEL = 120;

    private static final List<Timebase> EVEN =
            List.of(
                    new Timebase(24000, 1001),
                    Timebase.of(24),
                    Timebase.of(25),
                    new Timebase(30000, 1001),
                    Timebase.of(30),
                    Timebase.of(50),
                    new Timebase(60000, 1001),
                    Timebase.of(60),
                    Timebase.of(120));

    private Acceptance() {}

    /// A clip on its own.
    ///
    /// @param memory bytes that may be used
    static void check(ClipInfo clip, long memory) {
        checkSize(clip, memory);
        if (clip.interlaced()) {
            throw refused(
                    clip.file()
                            + " is interlaced; new frames can be made for progressive clips only.",
                    "Deinterlace it first: " + copy(clip.file(), "-vf bwdif=mode=send_frame"));
        }
        if (!clip.constantRate()) {
            throw refused(
                    "%s has a variable frame rate: its frames are not evenly spaced in time, and new ones would not fit between them."
                            .formatted(clip.file()),
                    "Conform it first: "
                            + copy(
                                    clip.file(),
                                    "-fps_mode cfr -r %s".formatted(evenRate(clip.rate()))));
        }
        int transfer = clip.format().colour().transfer();
        if (transfer == PQ || transfer == HLG) {
            throw refused(
                    "%s is HDR (%s). New frames and joins are made and measured in standard dynamic range, and no delivery format carries HDR's mastering data."
                            .formatted(clip.file(), transfer == PQ ? "PQ" : "HLG"),
                    "Extend the graded Rec. 709 version, or make one first: "
                            + copy(
                                    clip.file(),
                                    "-vf zscale=%s:p=bt709:t=linear:m=gbr:npl=100,format=gbrpf32le,tonemap=hable,zscale=p=bt709:t=bt709:m=bt709:r=limited,format=yuv422p10le"
                                            .formatted(colour(clip.format().colour(), "in"))));
        }
    }

    private static void checkSize(ClipInfo clip, long memory) {
        long pixels = (long) clip.format().size().width() * clip.format().size().height();
        if (BYTES_A_PIXEL * pixels > memory) {
            throw refused(
                    "%s is %s: new frames of this size need about %d MB of memory, and %d MB may be used here."
                            .formatted(
                                    clip.file(),
                                    clip.format().size(),
                                    (BYTES_A_PIXEL * pixels) >> 20,
                                    memory >> 20),
                    "Use a machine with more memory, or a smaller copy: "
                            + copy(clip.file(), "-vf scale=iw/2:ih/2"));
        }
    }

    /// The lowest usual rate that leaves no frame out.
    private static Timebase evenRate(Timebase average) {
        return EVEN.stream()
                .filter(rate -> hertz(rate) >= 0.999 * hertz(average))
                .findFirst()
                .orElse(average);
    }

    private static double hertz(Timebase rate) {
        return (double) rate.numerator() / rate.denominator();
    }

    /// Two clips that new frames are to lead between.
    static void checkAlike(ClipInfo first, ClipInfo second) {
        List<String> differences = new ArrayList<>();
        List<String> firsts = texts(first);
        List<String> seconds = texts(second);
        for (int i = 0; i < firsts.size(); i++) {
            if (!firsts.get(i).equals(seconds.get(i))) {
                differences.add("%s and %s".formatted(firsts.get(i), seconds.get(i)));
            }
        }
        if (!differences.isEmpty()) {
            throw refused(
                    "A bridge needs two clips that are alike. %s and %s are not: %s."
                            .formatted(first.file(), second.file(), String.join("; ", differences)),
                    "Conform one to the other first: "
                            + copy(second.file(), conforming(second, first)));
        }
    }

    /// What must agree.
    private static List<String> texts(ClipInfo clip) {
        var colour = clip.format().colour();
        return List.of(
                clip.format().size().toString(),
                clip.rate() + " frames a second",
                clip.format().pixels().toString(),
                "colour primaries " + colour.primaries(),
                "transfer " + curve(colour.transfer()),
                "matrix " + colour.matrix(),
                colour.isFullRange() ? "full range" : "limited range",
                "chroma " + chroma(clip.format()),
                "pixel aspect " + clip.format().pixelAspect(),
                "rotation %d degrees".formatted(clip.rotation()));
    }

    /// BT.601 and BT.2020 have the curve of BT.709.
    private static int curve(int transfer) {
        return transfer == 6 || transfer == 14 || transfer == 15 ? 1 : transfer;
    }

    /// Where 4:2:0 has its chroma samples; to the left where nothing is said.
    private static String chroma(FrameFormat format) {
        int location = Math.max(1, format.colour().chromaLocation());
        return format.pixels().chromaShiftY() == 1 ? "location " + location : "beside luma";
    }

    private static String conforming(ClipInfo clip, ClipInfo to) {
        return "-vf zscale=w=%d:h=%d:%s:%s,setsar=%d/%d,fps=%s%s"
                .formatted(
                        to.format().size().width(),
                        to.format().size().height(),
                        colour(clip.format().colour(), "in"),
                        colour(to.format().colour(), ""),
                        to.format().pixelAspect().numerator(),
                        to.format().pixelAspect().denominator(),
                        to.rate(),
                        layout(to.format().pixels()));
    }

    private static String colour(Colour colour, String suffix) {
        return "p%1$s=%2$d:t%1$s=%3$d:m%1$s=%4$d:r%1$s=%5$s"
                .formatted(
                        suffix,
                        colour.primaries(),
                        colour.transfer(),
                        colour.matrix(),
                        colour.isFullRange() ? "full" : "limited");
    }

    private static String layout(PixelFormat pixels) {
        if (pixels.model() != PixelFormat.Model.YUV || pixels.chromaShiftX() > 1) {
            return "";
        }
        String chroma =
                pixels.chromaShiftX() == 0 ? "444" : pixels.chromaShiftY() == 0 ? "422" : "420";
        String depth = pixels.bitDepth() == 8 ? "" : pixels.bitDepth() + "le";
        return ",format=yuv%s%sp%s".formatted(pixels.alpha() ? "a" : "", chroma, depth);
    }

    /// FFmpeg's command for a lossless copy of a clip that differs in one thing.
    private static String copy(Path clip, String options) {
        String name = clip.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return "ffmpeg -i \"%s\" %s -c:v ffv1 -c:a copy \"%s-conformed.mkv\""
                .formatted(clip, options, dot > 0 ? name.substring(0, dot) : name);
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(new Refusal(Refusal.Kind.CAPABILITY, what, hint));
    }
}
