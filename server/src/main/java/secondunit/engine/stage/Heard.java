package secondunit.engine.stage;

import secondunit.engine.Sounding;
import secondunit.engine.sound.Listening;
import secondunit.picture.Samples;
import secondunit.timeline.Ratio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The user's sound as worlds listen to it: 100 rows for each second of the world's own time, so
/// that picture and sound stay together in slow motion too.
///
/// @param rows how many
/// @param levels [rows, 32] float32, 0 to 1, in native order
record Heard(int rows, ByteBuffer levels) {

    private static final long ROWS_A_SECOND = 100;

    /// Eleven hours of the world's time; more would not fit the memory.
    private static final long MOST_ROWS = 4_000_000;

    /// @param length samples of the shot
    /// @param speed seconds of the world in one second of the clip
    static Heard of(Sounding sound, long length, Ratio speed) {
        long samplesARow = Samples.STANDARD_RATE / ROWS_A_SECOND;
        long rows = length * speed.numerator() / speed.denominator() / samplesARow + 2;
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a shot that listens to a sound is at most %d hours long at its speed"
                            .formatted(MOST_ROWS / ROWS_A_SECOND / 3600));
        }
        ByteBuffer levels =
                ByteBuffer.allocateDirect((int) rows * Listening.BANDS * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        Listening listening = new Listening();
        Hearing hearing = new Hearing(sound, length);
        for (long row = 0; row < rows; row++) {
            long middle = row * samplesARow * speed.denominator() / speed.numerator();
            for (float level : listening.levels(hearing.around(middle))) {
                levels.putFloat(level);
            }
        }
        return new Heard((int) rows, levels.rewind());
    }

    /// A window that goes forward over a sound, with silence before it and after it.
    private static final class Hearing {

        private static final int STEP = 1 << 16;

        private final Sounding sound;
        private final long length;
        private Samples held;
        private long from = -Listening.WINDOW;

        Hearing(Sounding sound, long length) {
            this.sound = sound;
            this.length = length;
            this.held = Samples.silence(Samples.STANDARD_RATE, 2, Listening.WINDOW);
        }

        Samples around(long middle) {
            long start = middle - Listening.WINDOW / 2;
            while (from + held.length() < start + Listening.WINDOW) {
                int old = Math.clamp(start - from, 0, held.length());
                held = held.slice(old, held.length()).append(next(from + held.length()));
                from += old;
            }
            int at = (int) (start - from);
            return held.slice(at, at + Listening.WINDOW);
        }

        private Samples next(long at) {
            long end = Math.min(length, at + STEP);
            return at >= length
                    ? Samples.silence(Samples.STANDARD_RATE, 2, STEP)
                    : sound.samples(at, end);
        }
    }
}
