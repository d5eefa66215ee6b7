package secondunit.engine.stage;

import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Films a world for a test that measures it.
///
/// @param alpha over nothing, which the pictures then show as grey
record Filming(Generator player, Timebase rate, Size size, boolean alpha, long seed) {

    Filming {
        if (rate.numerator() <= 0) {
            throw new IllegalArgumentException("a rate above 0, got " + rate);
        }
    }

    Filming(Generator player, Timebase rate, Size size, boolean alpha) {
        this(player, rate, size, alpha, 11);
    }

    /// Hands every picture of a range to `look`, in time order, and answers with the range's sound.
    Samples film(
            String world,
            Map<String, Double> parameters,
            FrameRange range,
            Consumer<RgbPicture> look)
            throws InterruptedException {
        PixelFormat pixels = PixelFormat.RGB8;
        FrameFormat format =
                new FrameFormat(
                        size, alpha ? pixels.withAlpha() : pixels, Colour.RGB709, Ratio.ONE);
        Generate request =
                new Generate(
                        "a measured " + world,
                        new Scene(world, parameters),
                        Math.max(2, range.end()),
                        range,
                        rate,
                        size,
                        false,
                        alpha,
                        true,
                        new Casting(Casting.AUTO, Quality.FINAL, seed));
        try (Performance shot = player.perform(request, Material.NONE, format)) {
            for (Optional<Frame> next = shot.next(); next.isPresent(); next = shot.next()) {
                look.accept(RgbPicture.of(next.orElseThrow()));
            }
            return shot.sound(new FrameRange(0, range.end() - range.start())).orElseThrow();
        }
    }
}
