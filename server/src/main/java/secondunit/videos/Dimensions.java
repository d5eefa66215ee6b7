package secondunit.videos;

import secondunit.picture.Size;
import secondunit.shot.Limits;
import secondunit.shot.Quality;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Lengths and sizes as clients of the Videos API write them.
final class Dimensions {

    static final String USUAL_SECONDS = "4";
    static final String USUAL_SIZE = "720x1280";

    /// Frames a second of what is made from words.
    static final Timebase RATE = Timebase.of(24);

    /// As long as a video could get by extending it.
    static final long MOST_SECONDS = 120;

    private Dimensions() {}

    /// @throws VideoException when it is no length, or too long
    static Seconds seconds(String text) {
        Seconds seconds = parsed(text);
        checkLength(seconds.numerator(), seconds.denominator(), "Invalid value: '" + text + "'.");
        return seconds;
    }

    private static Seconds parsed(String text) {
        try {
            return Seconds.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw VideoException.invalid(
                    "seconds",
                    "Invalid value: '%s'. Expected a number of seconds as text, such as '4', '8', '12' or '2.5'."
                            .formatted(text));
        }
    }

    /// @param what begins the message
    static void checkLength(long numerator, long denominator, String what) {
        if (numerator > MOST_SECONDS * denominator) {
            throw VideoException.invalid(
                    "seconds",
                    "%s A video has at most %d seconds; /api/v1/shots makes longer ones."
                            .formatted(what, MOST_SECONDS));
        }
    }

    /// A length of frames as seconds, to the thousandth, without zeros at the end.
    static String seconds(long frames, Timebase rate) {
        return BigDecimal.valueOf(frames)
                .multiply(BigDecimal.valueOf(rate.denominator()))
                .divide(BigDecimal.valueOf(rate.numerator()), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// @throws VideoException when no picture can have this size
    static Size size(String text) {
        try {
            Size size = Size.parse(text);
            boolean even = size.width() % 2 == 0 && size.height() % 2 == 0;
            if (even && isSide(size.width()) && isSide(size.height())) {
                return size;
            }
        } catch (IllegalArgumentException wrong) {
            throw invalid(text);
        }
        throw invalid(text);
    }

    private static boolean isSide(int pixels) {
        return pixels >= Limits.SMALLEST_SIDE && pixels <= Limits.LARGEST_SIDE;
    }

    private static VideoException invalid(String text) {
        return VideoException.invalid(
                "size",
                "Invalid value: '%s'. Expected WIDTHxHEIGHT with even sides of %d to %d pixels, such as '720x1280', '1280x720', '1024x1792' or '1920x1080'."
                        .formatted(text, Limits.SMALLEST_SIDE, Limits.LARGEST_SIDE));
    }

    /// What to ask for so that a picture of this size is delivered: a draft has half the sides of
    /// its final.
    static Size asked(Size delivered, Quality quality) {
        return switch (quality) {
            case FINAL -> delivered;
            case DRAFT -> twice(delivered);
        };
    }

    private static Size twice(Size size) {
        boolean fits =
                2 * Math.max(size.width(), size.height()) <= Limits.LARGEST_SIDE
                        && 2 * Math.min(size.width(), size.height()) >= Limits.SMALLEST_SIDE;
        if (!fits) {
            throw VideoException.invalid(
                    "size",
                    "A draft of %s is too large: its final would have sides of more than %d pixels. Ask 'sora-2-pro' for this size."
                            .formatted(size, Limits.LARGEST_SIDE));
        }
        return new Size(2 * size.width(), 2 * size.height());
    }
}
