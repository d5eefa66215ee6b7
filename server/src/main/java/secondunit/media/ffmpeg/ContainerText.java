package secondunit.media.ffmpeg;

import secondunit.media.ClipPlan;
import secondunit.media.SoundFormat;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timebase;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/// What a container is told beside its streams: time scales and metadata.
final class ContainerText {

    private static final String MOV = "mov";
    private static final String MP4 = "mp4";
    private static final long COARSEST_SCALE = 1000;

    private ContainerText() {}

    /// The recipe's options, and time scales in which frames and samples are both whole: edit lists
    /// count in the movie's scale, and a millisecond would cut sound short.
    static Map<String, String> options(Recipe recipe, ClipPlan plan) {
        Map<String, String> options = new HashMap<>(recipe.containerOptions());
        if (recipe.container().equals(MOV) || recipe.container().equals(MP4)) {
            options.put("video_track_timescale", Long.toString(scale(recipe, plan.rate())));
            options.put("movie_timescale", Long.toString(movieScale(plan)));
        }
        if (plan.format() == DeliveryFormat.WAV && plan.start() != null) {
            options.put("write_bext", "1");
        }
        return options;
    }

    /// The plan's tags under the names the container uses. A WAV file has few: its bext chunk (EBU
    /// Tech 3285) counts samples since midnight.
    static Map<String, String> tags(ClipPlan plan) {
        Map<String, String> tags = new HashMap<>(plan.tags());
        if (plan.reel() != null) {
            tags.put("reel_name", plan.reel());
        }
        if (plan.format() == DeliveryFormat.WAV) {
            if (tags.containsKey("software")) {
                tags.put("ISFT", tags.remove("software"));
            }
            if (plan.start() != null && plan.sound() != null) {
                long sample =
                        plan.rate().sampleAt(plan.start().toFrame(), plan.sound().sampleRate());
                tags.put("time_reference", Long.toString(sample));
            }
        }
        return tags;
    }

    /// A multiple of the rate's numerator: every frame begins on a tick.
    private static long scale(Recipe recipe, Timebase rate) {
        return rate.numerator() * Math.ceilDiv(recipe.leastScale(), rate.numerator());
    }

    private static long movieScale(ClipPlan plan) {
        SoundFormat sound = plan.sound();
        Timebase rate = plan.rate();
        long scale =
                sound == null
                        ? rate.numerator()
                        : leastCommonMultiple(rate.numerator(), sound.sampleRate());
        long fine = scale < COARSEST_SCALE ? scale * COARSEST_SCALE : scale;
        return fine <= Integer.MAX_VALUE ? fine : rate.numerator();
    }

    private static long leastCommonMultiple(long a, long b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact() * b;
    }
}
