package secondunit.engine.stage;

import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.Timebase;

import java.util.Map;
import java.util.Objects;

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

    /// The staging of a request that was not refused.
    static Staging of(World world, Generate request) {
        Scene scene = Objects.requireNonNull(request.scene());
        return new Staging(
                world,
                world.values(scene.parameters()),
                request.casting().seed(),
                request.size(),
                request.rate(),
                request.frames(),
                request.loop(),
                request.alpha());
    }

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
