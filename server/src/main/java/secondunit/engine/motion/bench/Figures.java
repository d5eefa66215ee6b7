package secondunit.engine.motion.bench;

import secondunit.engine.flow.Steps;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How one way did.
///
/// @param psnr of luma in dB, the mean over frames, each at most 60
/// @param ssim of luma, the mean over frames
/// @param seam the worst join's step over the source's usual one, as a take's verdict
/// @param seamPasses share of windows whose joins all pass
/// @param good share of windows whose joins are graded good
/// @param cpuSeconds processor time, of all threads, for each made frame
public record Figures(
        double psnr, double ssim, double seam, double seamPasses, double good, double cpuSeconds) {

    /// A clip's figures: means over its windows; medians for seam and time, where one window may be
    /// far off.
    static Figures ofWindows(List<Figures> windows) {
        return new Figures(
                mean(windows, Figures::psnr),
                mean(windows, Figures::ssim),
                median(windows, Figures::seam),
                mean(windows, Figures::seamPasses),
                mean(windows, Figures::good),
                median(windows, Figures::cpuSeconds));
    }

    /// The mean over clips, each counting alike.
    public static Figures ofClips(List<Figures> clips) {
        return new Figures(
                mean(clips, Figures::psnr),
                mean(clips, Figures::ssim),
                mean(clips, Figures::seam),
                mean(clips, Figures::seamPasses),
                mean(clips, Figures::good),
                mean(clips, Figures::cpuSeconds));
    }

    private static double mean(List<Figures> all, ToDoubleFunction<Figures> figure) {
        return all.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double median(List<Figures> all, ToDoubleFunction<Figures> figure) {
        return Steps.percentile(all.stream().mapToDouble(figure).toArray(), 0.5);
    }
}
