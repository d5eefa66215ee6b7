package secondunit.engine.seam;

/// The verdict on one join.
///
/// @param intoNew true where the source goes over into new frames, false where new frames go over
///   into the source
/// @param sourceSteps how many of the source's own steps it was compared with; with none, the least
///   usual step stands in
/// @param lumaStep what the luma changes by at the join, mean absolute difference in 8-bit units
/// @param lumaUsual 95th percentile of the source's own luma steps
/// @param lumaMiddle median of them
/// @param flowStep mean movement at the join, in pixels at SeamMeter.FLOW_HEIGHT
/// @param flowUsual 95th percentile of the source's own
/// @param flowMiddle median of them
/// @param levelJump change of the mean luma at the join, 8-bit units, positive where it gets
///   brighter
/// @param chromaJump distance between the mean colours at the join, 8-bit units
public record SeamVerdict(
        boolean intoNew,
        int sourceSteps,
        double lumaStep,
        double lumaUsual,
        double lumaMiddle,
        double flowStep,
        double flowUsual,
        double flowMiddle,
        double levelJump,
        double chromaJump) {

    /// A join of at most this is one an eye does not stop at.
    public static final double LIMIT = 1.5;

    /// Join step over the source's usual step, for luma.
    public double luma() {
        return lumaStep / lumaUsual;
    }

    /// Join step over the source's usual step, for flow.
    public double flow() {
        return flowStep / flowUsual;
    }

    public double worst() {
        return Math.max(luma(), flow());
    }

    public boolean passes() {
        return worst() <= LIMIT;
    }

    /// Join step over the source's middle step, the smaller of luma's and flow's: near 0 where the
    /// picture freezes at the join.
    public double stillness() {
        return Math.min(lumaStep / lumaMiddle, flowStep / flowMiddle);
    }
}
