package secondunit.engine.seam;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The verdicts on a take's joins, in time order.
///
/// @param anchor the grade that takes the new frames to the source's colours, null where nobody
///   asked for it
public record SeamReport(List<SeamVerdict> joins, @Nullable AnchorGrade anchor) {

    public SeamReport {
        joins = List.copyOf(joins);
    }

    public SeamReport(List<SeamVerdict> joins) {
        this(joins, null);
    }

    /// The largest ratio of all joins, 0 without joins.
    public double worst() {
        return joins.stream().mapToDouble(SeamVerdict::worst).max().orElse(0);
    }

    public boolean passes() {
        return joins.stream().allMatch(SeamVerdict::passes);
    }

    /// The worst grade of all joins.
    public Grade grade() {
        return joins.stream().map(SeamVerdict::grade).reduce(Grade.GOOD, Grade::worse);
    }
}
