package secondunit.jobs;

import org.jspecify.annotations.Nullable;

/// Where a job stands in line, and what it waits for beside its turn.
///
/// @param rank lower comes first; null for the place that it has by itself
public record Standing(@Nullable Long rank, Start start) {

    static final Standing USUAL = new Standing(null, Start.ANY_TIME);

    Standing withRank(long other) {
        return new Standing(other, start);
    }

    Standing withStart(Start other) {
        return new Standing(rank, other);
    }
}
