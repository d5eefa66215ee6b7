package secondunit.engine.seam;

/// The verdict on one join of footage and new frames: how its step compares with the footage's own
/// steps within one second. 1 means: as large as the largest one step in twenty.
///
/// @param frame the delivered clip's first frame after the join
/// @param luma step in brightness over the 95th percentile of the source's
/// @param flow step in motion over the 95th percentile of the source's
/// @param pace step in brightness over the median of the source's: near 0 where the picture freezes
/// @param exposure change of the mean brightness across the join, in 8-bit units
public record Join(long frame, double luma, double flow, double pace, double exposure) {

    /// The larger of the two steps.
    public double worst() {
        return Math.max(luma, flow);
    }
}
