package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The hole before the end of a clip that was cut: of the last B frames some are missing while the
/// frame that they lead up to, which comes first in the file, is there.
final class TailGap {

    /// No codec we read reorders over more frames (H.264 and HEVC: 16).
    static final int LONGEST_REORDER = 16;

    private TailGap() {}

    /// Hides the frames after the first hole near the end.
    static void hide(long[] times, BitSet shown) {
        long[] rising = shown.stream().mapToLong(p -> times[p]).sorted().toArray();
        OptionalInt hole = frameAfter(rising);
        if (hole.isPresent()) {
            long end = rising[hole.getAsInt()];
            BitSet after = new BitSet();
            shown.stream().filter(p -> times[p] >= end).forEach(after::set);
            shown.andNot(after);
        }
    }

    /// The frame that follows the first hole near a track's end.
    static OptionalInt frameAfter(PictureTrack track) {
        return track.frameTimes().map(TailGap::frameAfter).orElse(OptionalInt.empty());
    }

    /// A hole is a step of more than one and a half times the usual one.
    private static OptionalInt frameAfter(long[] rising) {
        if (rising.length < 3 || rising[0] == AV_NOPTS_VALUE) {
            return OptionalInt.empty();
        }
        long usual = usualStep(rising);
        return IntStream.range(Math.max(1, rising.length - LONGEST_REORDER), rising.length)
                .filter(i -> 2 * (rising[i] - rising[i - 1]) > 3 * usual)
                .findFirst();
    }

    private static long usualStep(long[] rising) {
        long[] steps = new long[rising.length - 1];
        Arrays.setAll(steps, i -> rising[i + 1] - rising[i]);
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
