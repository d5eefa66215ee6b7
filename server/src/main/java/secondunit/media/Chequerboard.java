package secondunit.media;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;

/// The grey squares that are seen through what is transparent.
public final class Chequerboard {

    private static final int SIDE = 8;
    private static final int DARK = 104;
    private static final int LIGHT = 152;

    private Chequerboard() {}

    /// An 8-bit R'G'B' frame with straight alpha, laid over the squares.
    public static Frame under(Frame frame) {
        FrameFormat format = frame.format();
        Frame solid = new Frame(format.withPixels(PixelFormat.RGB8));
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < format.size().height(); y++) {
                for (int x = 0; x < format.size().width(); x++) {
                    int alpha = frame.plane(3).get(x, y);
                    int value = alpha * frame.plane(plane).get(x, y) + (255 - alpha) * at(x, y);
                    solid.plane(plane).set(x, y, (value + 127) / 255);
                }
            }
        }
        return solid;
    }

    private static int at(int x, int y) {
        return (x / SIDE + y / SIDE) % 2 == 0 ? DARK : LIGHT;
    }
}
