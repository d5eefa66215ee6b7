package secondunit.timeline;

import java.math.BigInteger;

/// Where each frame of a retimed clip lies in its source: frame `k` shows what the source has `k` x
/// `step` frames after the first. Exact, however long the clip.
///
/// @param step source frames from one new frame to the next: 1/4 is slow motion four times, 2/5
///   makes 60 frames a second of 24
public record TimeMap(Ratio step) {

    /// The same rate, at another speed.
    ///
    /// @param speed seconds of the source in one second of the new clip
    public static TimeMap ofSpeed(Ratio speed) {
        return new TimeMap(speed);
    }

    /// The same duration, at another rate.
    public static TimeMap ofRates(Timebase source, Timebase wanted) {
        long up = Math.multiplyExact(source.numerator(), wanted.denominator());
        long down = Math.multiplyExact(source.denominator(), wanted.numerator());
        return new TimeMap(new Ratio(up, down));
    }

    /// How many frames come of so many: the nearest whole number, halves up, and at least 1.
    public long frames(long source) {
        return Math.max(
                1, Exact.scale(source, step.denominator(), step.numerator(), Rounding.NEAREST));
    }

    /// The source frame that new frame `frame` lies on or after, counted from the first.
    public long source(long frame) {
        return Exact.scale(frame, step.numerator(), step.denominator(), Rounding.FLOOR);
    }

    /// True where new frame `frame` lies exactly on a source frame.
    public boolean isOnFrame(long frame) {
        return rest(frame) == 0;
    }

    /// How many of the first `count` new frames lie exactly on a source frame.
    public long onFrames(long count) {
        return Exact.scale(count, 1, step.denominator(), Rounding.CEILING);
    }

    /// How far new frame `frame` lies past that source frame towards the next, in parts of which
    /// the step's denominator make one frame.
    public long rest(long frame) {
        return BigInteger.valueOf(frame)
                .multiply(BigInteger.valueOf(step.numerator()))
                .mod(BigInteger.valueOf(step.denominator()))
                .longValueExact();
    }
}
