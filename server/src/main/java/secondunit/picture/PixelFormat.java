package secondunit.picture;

import java.util.Locale;

/// How a frame's samples are laid out: planar, unsigned, little-endian 16-bit words where a sample
/// has more than 8 bits.
///
/// @param model which planes there are: Y U V, R G B, or Y alone; alpha, straight, comes last
/// @param bitDepth bits of a sample, 8 to 16
/// @param chromaShiftX log2 of luma columns per chroma column
/// @param chromaShiftY log2 of luma rows per chroma row
public record PixelFormat(
        Model model, int bitDepth, int chromaShiftX, int chromaShiftY, boolean alpha) {

    /// The meaning of the planes.
    public enum Model {
        YUV,
        RGB,
        GRAY
    }

    public static final PixelFormat YUV420P8 = yuv(8, 1, 1);
    public static final PixelFormat YUV422P8 = yuv(8, 1, 0);
    public static final PixelFormat YUV444P8 = yuv(8, 0, 0);
    public static final PixelFormat YUV420P10 = yuv(10, 1, 1);
    public static final PixelFormat YUV422P10 = yuv(10, 1, 0);
    public static final PixelFormat YUV444P10 = yuv(10, 0, 0);
    public static final PixelFormat RGB8 = new PixelFormat(Model.RGB, 8, 0, 0, false);

    public PixelFormat {
        if (bitDepth < 8
                || bitDepth > 16
                || chromaShiftX < 0
                || chromaShiftX > 2
                || chromaShiftY < 0
                || chromaShiftY > 2) {
            throw new IllegalArgumentException(
                    "pixel format with %d bits and chroma shifts %d, %d is not supported"
                            .formatted(bitDepth, chromaShiftX, chromaShiftY));
        }
    }

    private static PixelFormat yuv(int bitDepth, int shiftX, int shiftY) {
        return new PixelFormat(Model.YUV, bitDepth, shiftX, shiftY, false);
    }

    public PixelFormat withAlpha() {
        return new PixelFormat(model, bitDepth, chromaShiftX, chromaShiftY, true);
    }

    public int planes() {
        return (model == Model.GRAY ? 1 : 3) + (alpha ? 1 : 0);
    }

    public int bytesPerSample() {
        return bitDepth > 8 ? 2 : 1;
    }

    /// The largest sample value, 255 or 1023.
    public int peak() {
        return (1 << bitDepth) - 1;
    }

    /// Columns of plane `plane` in a frame of this width; an odd width rounds chroma up.
    public int planeWidth(int plane, int width) {
        return isChroma(plane) ? -(-width >> chromaShiftX) : width;
    }

    /// Rows of plane `plane` in a frame of this height; an odd height rounds chroma up.
    public int planeHeight(int plane, int height) {
        return isChroma(plane) ? -(-height >> chromaShiftY) : height;
    }

    public boolean isChroma(int plane) {
        return model == Model.YUV && (plane == 1 || plane == 2);
    }

    /// Such as `yuv420p8` or `yuva444p10`.
    @Override
    public String toString() {
        String name = model.name().toLowerCase(Locale.ROOT) + (alpha ? "a" : "");
        String subsampling =
                model == Model.YUV
                        ? "4" + (4 >> chromaShiftX) + (chromaShiftY == 0 ? 4 >> chromaShiftX : 0)
                        : "";
        return name + subsampling + "p" + bitDepth;
    }
}
