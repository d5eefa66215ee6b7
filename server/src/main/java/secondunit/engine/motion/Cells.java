package secondunit.engine.motion;

import secondunit.engine.flow.Raster;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Work on every cell of a raster. Rows are shared among threads and do not see each other, so the
/// number of threads is no part of the result.
final class Cells {

    private Cells() {}

    static Raster map(Raster raster, FloatMap map) {
        Raster mapped = new Raster(raster.width(), raster.height());
        for (int i = 0; i < mapped.values().length; i++) {
            mapped.values()[i] = map.of(raster.values()[i]);
        }
        return mapped;
    }

    static void rows(Raster like, Pixel pixel) {
        lines(
                like,
                y -> {
                    for (int x = 0; x < like.width(); x++) {
                        pixel.at(x, y);
                    }
                });
    }

    /// The same for work that goes along a row by itself, which is faster where there are many
    /// cells: the loop is compiled together with what is done in it.
    static void lines(Raster like, IntConsumer line) {
        IntStream.range(0, like.height()).parallel().forEach(line);
    }

    /// 0 below `from`, 1 above `to`, smooth between.
    static float ramp(float value, float from, float to) {
        float t = Math.clamp((value - from) / (to - from), 0f, 1f);
        return t * t * (3 - 2 * t);
    }

    @FunctionalInterface
    interface FloatMap {
        float of(float value);
    }

    @FunctionalInterface
    interface Pixel {
        void at(int x, int y);
    }
}
