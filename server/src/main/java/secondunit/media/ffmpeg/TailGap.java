package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.BitSet;

/// The hole before the end of a clip that was cut: of the last B frames some are missing while the
/// frame that they lead up to, which comes first in the file, is there.
final class TailGap {

    /// No codec we read reorders over more frames (H.264 and HEVC: 16).
    private static final int LONGEST_REORDER = 16;

    private TailGap() {}

    /// Hides the frames after the first hole near the end: a step of more than one and a half times
    /// the usual one.
    static void hide(long[] times, BitSet shown) {
        long[] rising = shown.stream().mapToLong(p -> times[p]).sorted().toArray();
        if (rising.length < 3 || rising[0] == AV_NOPTS_VALUE) {
            return;
        }
        long usual = usualStep(rising);
        for (int i = Math.max(1, rising.length - LONGEST_REORDER); i < rising.length; i++) {
            if (2 * (rising[i] - rising[i - 1]) > 3 * usual) {
                long end = rising[i];
                BitSet after = new BitSet();
                shown.stream().filter(p -> times[p] >= end).forEach(after::set);
                shown.andNot(after);
                return;
            }
        }
    }

    private static long usualStep(long[] rising) {
        long[] steps = new long[rising.length - 1];
        Arrays.setAll(steps, i -> rising[i + 1] - rising[i]);
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
