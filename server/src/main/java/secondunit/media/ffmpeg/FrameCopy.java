package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_MONOWHITE;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.avutil.av_read_image_line2;
import static org.bytedeco.ffmpeg.global.avutil.av_write_image_line2;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;

/// Copies samples between FFmpeg's frames and ours, never changing one: layouts that are already
/// planar go row by row, all others component by component. Plane `i` of ours is component `i` of
/// FFmpeg's (Y U V A, R G B A or Y A).
final class FrameCopy {

    private static final int ELEMENT_BYTES = 2;

    private FrameCopy() {}

    /// @param format what the frame is to be; its pixels are those of [PixelFormats#of]
    static Frame read(AVFrame from, FrameFormat format) {
        check(from, format);
        Frame frame = new Frame(format);
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(from.format());
        for (int i = 0; i < frame.planes().size(); i++) {
            if (PixelFormats.has(layout, AV_PIX_FMT_FLAG_PAL)) {
                readPalette(from, layout, i, frame.plane(i));
            } else if (isPlain(layout, i, format.pixels())) {
                readRows(from, layout.comp(i).plane(), frame.plane(i));
            } else {
                readComponent(from, layout, i, frame.plane(i), format.pixels());
            }
        }
        return frame;
    }

    /// Fills a frame whose buffers are allocated and writable; tags and times are left alone.
    static void write(Frame from, AVFrame to) {
        check(to, from.format());
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(to.format());
        boolean plain = true;
        for (int i = 0; i < from.planes().size(); i++) {
            plain &= isPlain(layout, i, from.format().pixels());
        }
        if (!plain) {
            clear(to, from.size().height());
        }
        for (int i = 0; i < from.planes().size(); i++) {
            if (plain) {
                writeRows(from.plane(i), to, layout.comp(i).plane());
            } else {
                writeComponent(from.plane(i), to, layout, i);
            }
        }
    }

    private static void check(AVFrame frame, FrameFormat format) {
        Size size = format.size();
        boolean fits =
                frame.width() == size.width()
                        && frame.height() == size.height()
                        && PixelFormats.of(frame.format())
                                .filter(format.pixels()::equals)
                                .isPresent();
        if (!fits) {
            throw new IllegalArgumentException(
                    "a frame of %dx%d %s cannot be copied as %s %s"
                            .formatted(
                                    frame.width(),
                                    frame.height(),
                                    PixelFormats.name(frame.format()),
                                    size,
                                    format.pixels()));
        }
    }

    /// True where the component has a plane of its own in our sample size and byte order.
    private static boolean isPlain(AVPixFmtDescriptor layout, int component, PixelFormat pixels) {
        AVComponentDescriptor at = layout.comp(component);
        return !PixelFormats.has(layout, AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL)
                && (pixels.bytesPerSample() == 1 || !PixelFormats.has(layout, AV_PIX_FMT_FLAG_BE))
                && at.step() == pixels.bytesPerSample()
                && at.offset() == 0
                && at.shift() == 0
                && at.depth() == pixels.bitDepth();
    }

    private static void readRows(AVFrame from, int plane, Plane to) {
        BytePointer source = from.data(plane);
        int rowBytes = to.rowBytes();
        long stride = from.linesize(plane);
        if (stride == rowBytes) {
            source.get(to.bytes(), 0, to.bytes().length);
            return;
        }
        for (int y = 0; y < to.height(); y++) {
            source.position(y * stride).get(to.bytes(), y * rowBytes, rowBytes);
        }
    }

    private static void writeRows(Plane from, AVFrame to, int plane) {
        BytePointer target = to.data(plane);
        int rowBytes = from.rowBytes();
        long stride = to.linesize(plane);
        for (int y = 0; y < from.height(); y++) {
            target.position(y * stride).put(from.bytes(), y * rowBytes, rowBytes);
        }
    }

    private static void readComponent(
            AVFrame from, AVPixFmtDescriptor layout, int component, Plane to, PixelFormat pixels) {
        int depth = layout.comp(component).depth();
        int peak = (1 << depth) - 1;
        boolean inverted = from.format() == AV_PIX_FMT_MONOWHITE;
        short[] row = new short[to.width()];
        try (ShortPointer line = new ShortPointer(to.width())) {
            for (int y = 0; y < to.height(); y++) {
                readLine(from, layout, component, y, line, row);
                for (int x = 0; x < row.length; x++) {
                    int value = inverted ? peak - row[x] : row[x] & 0xffff;
                    to.set(x, y, depth == pixels.bitDepth() ? value : widen(value, peak, pixels));
                }
            }
        }
    }

    /// A coarser component, such as the 5 bits of RGB 565, over the whole range of ours.
    private static int widen(int value, int peak, PixelFormat pixels) {
        return (2 * value * pixels.peak() + peak) / (2 * peak);
    }

    /// A palette entry is a native-endian word: B G R A in memory on every system we run on.
    private static void readPalette(
            AVFrame from, AVPixFmtDescriptor layout, int component, Plane to) {
        byte[] palette = new byte[4 * 256];
        from.data(1).get(palette);
        int offset = component == 3 ? 3 : 2 - component;
        short[] row = new short[to.width()];
        try (ShortPointer line = new ShortPointer(to.width())) {
            for (int y = 0; y < to.height(); y++) {
                readLine(from, layout, 0, y, line, row);
                for (int x = 0; x < row.length; x++) {
                    to.set(x, y, palette[4 * row[x] + offset]);
                }
            }
        }
    }

    private static void readLine(
            AVFrame from,
            AVPixFmtDescriptor layout,
            int component,
            int y,
            ShortPointer line,
            short[] row) {
        av_read_image_line2(
                line,
                from.data(),
                from.linesize(),
                layout,
                0,
                y,
                component,
                row.length,
                0,
                ELEMENT_BYTES);
        line.get(row);
    }

    private static void writeComponent(
            Plane from, AVFrame to, AVPixFmtDescriptor layout, int component) {
        short[] row = new short[from.width()];
        try (ShortPointer line = new ShortPointer(from.width())) {
            for (int y = 0; y < from.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = (short) from.get(x, y);
                }
                line.put(row);
                av_write_image_line2(
                        line,
                        to.data(),
                        to.linesize(),
                        layout,
                        0,
                        y,
                        component,
                        row.length,
                        ELEMENT_BYTES);
            }
        }
    }

    /// Packed words are filled by OR, so they begin as zeros.
    private static void clear(AVFrame frame, int height) {
        for (int plane = 0; frame.linesize(plane) != 0; plane++) {
            AVPixFmtDescriptor layout = av_pix_fmt_desc_get(frame.format());
            int shift = plane == 1 || plane == 2 ? layout.log2_chroma_h() : 0;
            Pointer.memset(
                    frame.data(plane), 0, (long) frame.linesize(plane) * -(-height >> shift));
        }
    }
}
