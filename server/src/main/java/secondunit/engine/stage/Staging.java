package secondunit.engine.stage;

import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.Direction;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.Map;
import java.util.Objects;

/// Everything a world's programs are told about a shot.
///
/// @param values for every parameter of the world
/// @param rate of the clip that is delivered
/// @param frames length of the whole shot
record Staging(
        World world,
        Map<String, Double> values,
        Direction direction,
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
                request.direction(),
                request.casting().seed(),
                request.size(),
                request.rate(),
                request.frames(),
                request.loop(),
                request.alpha());
    }

    /// Frames in one second of the world's own time, which slow motion and time lapse part from the
    /// clip's.
    Ratio clock() {
        Ratio times = direction.pace().times();
        return new Ratio(
                rate.numerator() * times.denominator(), rate.denominator() * times.numerator());
    }

    /// Length of the whole shot in samples of 48 kHz.
    long samples() {
        return rate.sampleAt(frames, Samples.STANDARD_RATE);
    }

    /// The same shot made at another size.
    Staging at(Size other) {
        return new Staging(world, values, direction, seed, other, rate, frames, loop, alpha);
    }
}
