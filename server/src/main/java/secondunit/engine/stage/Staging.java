package secondunit.engine.stage;

import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.Timebase;

import java.util.Map;

/// Everything a world's programs are told about a shot.
///
/// @param values for every parameter of the world
/// @param frames length of the whole shot
record Staging(
        World world,
        Map<String, Double> values,
        long seed,
        Size size,
        Timebase rate,
        long frames,
        boolean loop,
        boolean alpha) {

    /// Length of the whole shot in samples of 48 kHz.
    long samples() {
        return rate.sampleAt(frames, Samples.STANDARD_RATE);
    }

    /// The same shot at half width and height, the size of a draft.
    Staging halved() {
        Size half = new Size(size.width() / 2, size.height() / 2);
        return new Staging(world, values, seed, half, rate, frames, loop, alpha);
    }
}
