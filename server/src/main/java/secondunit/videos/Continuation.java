package secondunit.videos;

import secondunit.picture.Size;
import secondunit.render.Contents;
import secondunit.render.TakeResult;
import secondunit.shot.Casting;
import secondunit.shot.Limits;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.Objects;

/// A clip that is to go on.
record Continuation(Path clip, long frames, Timebase rate, Size size) {

    static Continuation of(TakeResult take) {
        return new Continuation(
                take.file(),
                take.frames(),
                take.rate(),
                Objects.requireNonNull(take.size(), "a video has a picture"));
    }

    /// @throws VideoException when it is no video
    static Continuation of(Path file, Contents contents) {
        Timebase rate = contents.rate();
        Size size = contents.size();
        if (contents.kind() != Contents.Kind.VIDEO || rate == null || size == null) {
            throw VideoException.invalid(
                    "video",
                    "The uploaded file is no video that can be read%s."
                            .formatted(
                                    contents.problem() == null ? "" : ": " + contents.problem()));
        }
        return new Continuation(file, contents.frames(), rate, size);
    }

    /// The clip's own frames and new ones after them. Its own come as the delivered clip's handles.
    ///
    /// @throws VideoException when it is too long
    ShotRequest.Extend by(Seconds more, String prompt) {
        long fresh = more.frames(rate);
        Dimensions.checkLength(
                Math.multiplyExact(frames + fresh, rate.denominator()),
                rate.numerator(),
                "%s seconds and %s more are too many."
                        .formatted(
                                Dimensions.seconds(frames, rate), Dimensions.seconds(fresh, rate)));
        if (fresh < 1 || fresh > Limits.MOST_NEW_FRAMES || frames > Limits.MOST_HANDLES) {
            throw VideoException.invalid(
                    "seconds",
                    "An extension has 1 to %d frames, not %d at %s frames a second; ask for fewer seconds."
                            .formatted(Limits.MOST_NEW_FRAMES, fresh, rate));
        }
        return new ShotRequest.Extend(
                clip,
                Side.TAIL,
                fresh,
                frames,
                prompt,
                new Casting(Casting.AUTO, Quality.FINAL, 1));
    }

    String seconds(ShotRequest.Extend request) {
        return Dimensions.seconds(frames + request.frames(), rate);
    }
}
