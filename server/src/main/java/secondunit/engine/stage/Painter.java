package secondunit.engine.stage;

import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Frame;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Makes frames of a shot, one at a time, band by band from the top. Used by one thread at a time.
final class Painter implements AutoCloseable {

    /// Rows of a band: its temporaries stay in the processor's cache.
    static final int BAND_ROWS = 64;

    private final Cast cast;
    private final Dictionary resources;
    private final Easel easel;
    private final int height;
    private final int bandRows;

    /// @param resources shared with other threads, and closed by whoever made them
    /// @param bandRows even, at most BAND_ROWS
    Painter(Cast cast, Dictionary resources, Easel easel, int height, int bandRows) {
        this.cast = cast;
        this.resources = resources;
        this.easel = easel;
        this.height = height;
        this.bandRows = bandRows;
    }

    /// @throws CancellationException when cancelled between two bands
    Frame paint(long number, BooleanSupplier cancelled) {
        try (Dictionary shared = cast.frame(resources, number)) {
            for (int top = 0; top < height; top += bandRows) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                try (Tensor band =
                        cast.band(resources, shared, top, Math.min(bandRows, height - top))) {
                    easel.put(band, top, number);
                }
            }
        }
        return easel.frame(number);
    }

    @Override
    public void close() {
        easel.close();
    }
}
