package secondunit.engine.seam;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The verdicts on a take's joins, in time order.
///
/// @param anchor the grade that takes the new frames to the source's colours, null where nobody
///   asked for it
public record SeamReport(List<SeamVerdict> joins, @Nullable AnchorGrade anchor) {

    private static final double UNSEEN_FAIR = 0.08;
    private static final double UNSEEN_BAD = 0.2;

    public SeamReport {
        joins = List.copyOf(joins);
    }

    public SeamReport(List<SeamVerdict> joins) {
        this(joins, null);
    }

    /// With what is said of pictures that show what nobody filmed: more than UNSEEN_FAIR of a
    /// picture is fair, more than UNSEEN_BAD is bad.
    ///
    /// @param share the largest share of one new picture, 0 to 1
    public SeamReport unseen(double share) {
        if (share <= UNSEEN_FAIR || joins.isEmpty()) {
            return this;
        }
        Grade grade = share <= UNSEEN_BAD ? Grade.FAIR : Grade.BAD;
        String words =
                "up to %.0f %% of a picture was never filmed and mirrors its edge"
                        .formatted(100 * share);
        List<SeamVerdict> said = new ArrayList<>(joins);
        said.set(0, joins.getFirst().with(new Finding(Defect.UNSEEN, grade, words)));
        return new SeamReport(said, anchor);
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
