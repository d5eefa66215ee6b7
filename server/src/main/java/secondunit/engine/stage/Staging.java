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

    /// The same shot made at another size.
    Staging at(Size other) {
        return new Staging(world, values, seed, other, rate, frames, loop, alpha);
    }
}
