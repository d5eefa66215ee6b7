package secondunit.shot;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.OptionalLong;

/// What is asked of the crew. Everything that can change a picture or a sound is in here: the same
/// request, the same model and the same build on the same kind of machine make the same frames.
public sealed interface ShotRequest {

    Casting casting();

    /// The same shot by another casting.
    ShotRequest withCasting(Casting other);

    /// A new clip from words, or from stills and words.
    ///
    /// @param scene what the prompt was read as; null until it has been read. Beside a still it is
    ///   the world that is heard, null where none is
    /// @param direction how it is directed
    /// @param conditioning the stills that it begins and ends at
    /// @param frames length of the whole shot; a loop returns to its first frame after this many
    /// @param range the frames of it to deliver, usually all; before frame 0 lies what was there
    ///   before the shot began, up to MOST_NEW_FRAMES of it where the shot is no loop
    /// @param alpha straight alpha instead of a background
    record Generate(
            String prompt,
            @Nullable Scene scene,
            Direction direction,
            Conditioning conditioning,
            long frames,
            FrameRange range,
            Timebase rate,
            Size size,
            boolean loop,
            boolean alpha,
            boolean sound,
            Casting casting)
            implements ShotRequest {

        public Generate {
            Limits.checkFrames(frames);
            Limits.checkSize(size);
            if (loop && conditioning.lastFrame() != null) {
                throw new IllegalArgumentException(
                        "lastFrame: a loop ends where it began; give firstFrame alone, or no loop");
            }
            long first = loop ? 0 : -Limits.MOST_NEW_FRAMES;
            if (range.isEmpty() || !new FrameRange(first, frames).contains(range)) {
                throw new IllegalArgumentException(
                        "frames %s are not within the shot's frames 0..%d"
                                .formatted(range, frames));
            }
        }

        /// A shot from words alone.
        public Generate(
                String prompt,
                @Nullable Scene scene,
                Direction direction,
                long frames,
                FrameRange range,
                Timebase rate,
                Size size,
                boolean loop,
                boolean alpha,
                boolean sound,
                Casting casting) {
            this(
                    prompt,
                    scene,
                    direction,
                    Conditioning.NONE,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        /// A shot from words alone that nobody directs.
        public Generate(
                String prompt,
                @Nullable Scene scene,
                long frames,
                FrameRange range,
                Timebase rate,
                Size size,
                boolean loop,
                boolean alpha,
                boolean sound,
                Casting casting) {
            this(
                    prompt,
                    scene,
                    Direction.NONE,
                    Conditioning.NONE,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        @Override
        public Generate withCasting(Casting other) {
            return new Generate(
                    prompt,
                    scene,
                    direction,
                    conditioning,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    other);
        }

        /// The picture size of the file: a draft is half as wide and half as high, even, and no
        /// smaller than a picture may be.
        public Size deliveredSize() {
            return switch (casting.quality()) {
                case DRAFT -> new Size(half(size.width()), half(size.height()));
                case FINAL -> size;
            };
        }

        private static int half(int side) {
            return Math.max(side / 2 & ~1, Limits.SMALLEST_SIDE);
        }

        /// The same shot with other frames of it delivered.
        public Generate withRange(FrameRange wanted) {
            return new Generate(
                    prompt,
                    scene,
                    direction,
                    conditioning,
                    frames,
                    wanted,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        /// The same shot at another length, with these frames of it delivered.
        public Generate withFrames(long length, FrameRange wanted) {
            return new Generate(
                    prompt,
                    scene,
                    direction,
                    conditioning,
                    length,
                    wanted,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        public Generate withScene(Scene read) {
            return new Generate(
                    prompt,
                    read,
                    direction,
                    conditioning,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        public Generate withDirection(Direction other) {
            return new Generate(
                    prompt,
                    scene,
                    other,
                    conditioning,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    sound,
                    casting);
        }

        public Generate withConditioning(Conditioning other) {
            return new Generate(
                    prompt, scene, direction, other, frames, range, rate, size, loop, alpha, sound,
                    casting);
        }

        public Generate withSound(boolean other) {
            return new Generate(
                    prompt,
                    scene,
                    direction,
                    conditioning,
                    frames,
                    range,
                    rate,
                    size,
                    loop,
                    alpha,
                    other,
                    casting);
        }
    }

    /// More of a clip, before its first frame or after its last.
    ///
    /// @param frames new frames
    /// @param handles frames of the source delivered beside the new ones
    record Extend(Path clip, Side side, long frames, long handles, String prompt, Casting casting)
            implements ShotRequest {

        public Extend {
            Limits.checkNewFrames(frames);
            Limits.checkHandles(handles);
        }

        @Override
        public Extend withCasting(Casting other) {
            return new Extend(clip, side, frames, handles, prompt, other);
        }
    }

    /// The frames between the end of one clip and the start of another.
    record Bridge(Path from, Path to, long frames, long handles, String prompt, Casting casting)
            implements ShotRequest {

        public Bridge {
            Limits.checkNewFrames(frames);
            Limits.checkHandles(handles);
        }

        @Override
        public Bridge withCasting(Casting other) {
            return new Bridge(from, to, frames, handles, prompt, other);
        }
    }

    /// The frames that lead from a clip's end back to its start.
    record Loop(Path clip, LoopLength length, long handles, String prompt, Casting casting)
            implements ShotRequest {

        public Loop {
            Limits.checkHandles(handles);
        }

        /// With so many new frames.
        public Loop(Path clip, long frames, long handles, String prompt, Casting casting) {
            this(clip, new LoopLength.Added(frames), handles, prompt, casting);
        }

        @Override
        public Loop withCasting(Casting other) {
            return new Loop(clip, length, handles, prompt, other);
        }

        public Loop withFrames(long frames) {
            return new Loop(clip, frames, handles, prompt, casting);
        }

        /// New frames, where the request alone says how many.
        public OptionalLong frames() {
            return length instanceof LoopLength.Added(long frames)
                    ? OptionalLong.of(frames)
                    : OptionalLong.empty();
        }
    }

    /// A range inside a clip made anew, led by what comes before and after it.
    ///
    /// @param range the frames of the clip to make anew, counted from its first
    record Retake(Path clip, FrameRange range, long handles, String prompt, Casting casting)
            implements ShotRequest {

        public Retake {
            if (range.start() < 0 || range.isEmpty()) {
                throw new IllegalArgumentException(
                        "frames %s: a retake begins at frame 0 or later and ends after it begins"
                                .formatted(range));
            }
            Limits.checkNewFrames(range.length());
            Limits.checkHandles(handles);
        }

        @Override
        public Retake withCasting(Casting other) {
            return new Retake(clip, range, handles, prompt, other);
        }
    }

    /// A clip, or a range of it, with its time changed.
    ///
    /// @param range frames of the clip, counted from its first; null for all
    /// @param sound false leaves the clip's sound out
    record Retime(
            Path clip,
            @Nullable FrameRange range,
            Retiming retiming,
            boolean sound,
            Casting casting)
            implements ShotRequest {

        public Retime {
            if (range != null && (range.start() < 0 || range.isEmpty())) {
                throw new IllegalArgumentException(
                        "frames %s: a range begins at frame 0 or later and ends after it begins"
                                .formatted(range));
            }
        }

        @Override
        public Retime withCasting(Casting other) {
            return new Retime(clip, range, retiming, sound, other);
        }
    }
}
