package secondunit.engine.seam;

import java.util.Comparator;
import java.util.List;

/// The verdicts on a take's joins, in time order.
public record SeamReport(List<SeamVerdict> joins) {

    public SeamReport {
        joins = List.copyOf(joins);
    }

    /// The largest ratio of all joins, 0 without joins.
    public double worst() {
        return joins.stream()
                .max(Comparator.comparingDouble(SeamVerdict::worst))
                .map(SeamVerdict::worst)
                .orElse(0.0);
    }

    public boolean passes() {
        return joins.stream().allMatch(SeamVerdict::passes);
    }
}
