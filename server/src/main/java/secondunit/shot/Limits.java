package secondunit.shot;

import secondunit.picture.Size;

/// How much may be asked for.
public final class Limits {

    public static final int SMALLEST_SIDE = 16;
    public static final int LARGEST_SIDE = 7680;
    public static final int FEWEST_FRAMES = 2;
    public static final int MOST_FRAMES = 24 * 60 * 60 * 120;
    public static final int MOST_NEW_FRAMES = 1000;
    public static final int MOST_HANDLES = 7200;

    private Limits() {}

    static void checkFrames(long frames) {
        check(frames, FEWEST_FRAMES, MOST_FRAMES, "a clip has %d to %d frames, not %d");
    }

    static void checkNewFrames(long frames) {
        check(frames, 1, MOST_NEW_FRAMES, "new frames are %d to %d, not %d");
    }

    static void checkHandles(long handles) {
        check(handles, 0, MOST_HANDLES, "handles are %d to %d frames, not %d");
    }

    static void checkSize(Size size) {
        check(
                size.width(),
                SMALLEST_SIDE,
                LARGEST_SIDE,
                "a picture is %d to %d pixels wide, not %d");
        check(
                size.height(),
                SMALLEST_SIDE,
                LARGEST_SIDE,
                "a picture is %d to %d pixels high, not %d");
        if (size.width() % 2 != 0 || size.height() % 2 != 0) {
            throw new IllegalArgumentException(
                    "size %s is odd: width and height must be even".formatted(size));
        }
    }

    private static void check(long value, long least, long most, String message) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(message.formatted(least, most, value));
        }
    }
}
