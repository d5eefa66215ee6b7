package secondunit.engine.seam;

import java.util.List;

/// The verdict on a clip's joins, in time order.
public record SeamReport(List<Join> joins) {

    /// A join whose step stays within this many of the source's own 95th percentiles passes unseen.
    public static final double CLEAN = 1.5;

    public SeamReport {
        joins = List.copyOf(joins);
    }

    /// The largest step of all joins; 0 where there is no join.
    public double worst() {
        return joins.stream().mapToDouble(Join::worst).max().orElse(0);
    }

    public boolean isClean() {
        return worst() <= CLEAN;
    }
}
