package secondunit.media.ffmpeg;

import secondunit.picture.FrameFormat;
import secondunit.picture.Size;

/// The size at which a frame is shown: its pixels square, and small enough.
final class ShownSize {

    private ShownSize() {}

    /// @param box the most that the picture takes when it is shown
    /// @param clockwise degrees it is turned by when it is shown; the answer is the size before
    /// @param least both sides are at least this, and multiples of `step`
    static Size of(FrameFormat format, Size box, int clockwise, int least, int step) {
        boolean lying = clockwise % 180 != 0;
        double width =
                (double) format.size().width()
                        * format.pixelAspect().numerator()
                        / format.pixelAspect().denominator();
        double height = format.size().height();
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (lying ? box.height() : box.width()) / width,
                                (lying ? box.width() : box.height()) / height));
        return new Size(side(width * scale, least, step), side(height * scale, least, step));
    }

    private static int side(double length, int least, int step) {
        return Math.max(least, step * Math.toIntExact(Math.round(length / step)));
    }
}
