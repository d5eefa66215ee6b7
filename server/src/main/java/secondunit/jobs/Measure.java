package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.render.TakeResult;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;

import java.time.Duration;

/// How long one take took.
///
/// @param subject what was made: a world, or what was done with footage
/// @param player who made it
/// @param pixels of one frame, 1 for sound alone
/// @param frames handles included
public record Measure(String subject, String player, long pixels, long frames, Duration took) {

    static Measure of(Job job, TakeResult take) {
        Size size = take.size();
        return new Measure(
                subject(job.request()),
                take.player(),
                size == null ? 1 : pixels(size),
                Math.max(1, take.frames()),
                take.wall());
    }

    static long pixels(Size size) {
        return (long) size.width() * size.height();
    }

    /// What a request is measured as.
    static String subject(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate -> "generate " + world(generate.scene());
            case ShotRequest.Extend _ -> "extend";
            case ShotRequest.Bridge _ -> "bridge";
            case ShotRequest.Loop _ -> "loop";
            case ShotRequest.Retake _ -> "retake";
            case ShotRequest.Retime _ -> "retime";
        };
    }

    private static String world(@Nullable Scene scene) {
        return scene == null ? "" : scene.world();
    }
}
