package secondunit.media.ffmpeg;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;

/// A picture turned and mirrored as its orientation says. For layouts whose planes all have the
/// picture's size.
final class Turned {

    private Turned() {}

    static Frame upright(Frame lying, DisplayMatrix shown) {
        if (shown.clockwiseDegrees() == 0 && !shown.mirrored()) {
            return lying;
        }
        FrameFormat given = lying.format();
        boolean quarter = shown.clockwiseDegrees() % 180 != 0;
        int across = given.size().width();
        int down = given.size().height();
        Size size = quarter ? new Size(down, across) : given.size();
        Frame upright =
                new Frame(
                        new FrameFormat(size, given.pixels(), given.colour(), given.pixelAspect()));
        for (int i = 0; i < lying.planes().size(); i++) {
            turn(lying.plane(i), upright.plane(i), shown);
        }
        return upright;
    }

    private static void turn(Plane from, Plane to, DisplayMatrix shown) {
        int lastX = from.width() - 1;
        int lastY = from.height() - 1;
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                int across = shown.mirrored() ? to.width() - 1 - x : x;
                int value =
                        switch (shown.clockwiseDegrees()) {
                            case 90 -> from.get(y, lastY - across);
                            case 180 -> from.get(lastX - across, lastY - y);
                            case 270 -> from.get(lastX - y, across);
                            default -> from.get(across, y);
                        };
                to.set(x, y, value);
            }
        }
    }
}
