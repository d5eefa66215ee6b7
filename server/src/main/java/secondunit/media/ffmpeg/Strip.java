package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.media.ClipInfo;
import secondunit.media.ContactSheet;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;

/// Frames of a clip, evenly chosen, made small and laid side by side. One column is a poster of the
/// middle frame.
final class Strip implements AutoCloseable {

    private final int columns;
    private final long frames;
    private final Reduction reduction;
    private final ContactSheet sheet;

    /// @param layout `AV_PIX_FMT_*` of the decoded frames
    /// @param box the most that one picture takes
    Strip(ClipInfo clip, int layout, int columns, Size box) {
        this(clip.format(), layout, clip.rotation(), clip.frames(), columns, box);
    }

    /// @param frames how many the clip has
    Strip(FrameFormat given, int layout, int clockwise, long frames, int columns, Size box) {
        this.columns = columns;
        this.frames = frames;
        Size size = ShownSize.of(given, box, clockwise, 1, 1);
        boolean alpha = given.pixels().alpha();
        this.reduction =
                new Reduction(
                        given,
                        layout,
                        size,
                        alpha ? PixelFormat.RGB8.withAlpha() : PixelFormat.RGB8);
        this.sheet = new ContactSheet(columns, size, clockwise);
    }

    /// Takes a frame where a column shows it.
    void offer(long index, AVFrame decoded) {
        for (int column = 0; column < columns; column++) {
            if ((2L * column + 1) * frames / (2L * columns) == index) {
                sheet.put(column, reduction.of(decoded));
            }
        }
    }

    byte[] jpeg() {
        return sheet.jpeg();
    }

    ContactSheet sheet() {
        return sheet;
    }

    @Override
    public void close() {
        reduction.close();
    }
}
