package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What is known of takes beside their files. Safe from any thread. What changes something throws a
/// BoardException when it cannot be kept.
public interface TakeIndex {

    /// The jobs of finished takes, newest first.
    ///
    /// @param before only takes accepted before this one; null for the newest
    /// @param limit 1 or more
    /// @throws IllegalArgumentException when `before` is unknown
    List<Job> find(TakeQuery query, @Nullable String before, int limit);

    /// The tags of takes, in order of the alphabet; none for a take that has none.
    Map<String, List<String>> tags(Collection<String> takes);

    /// Every tag with how many takes have it, in order of the alphabet.
    Map<String, Long> tags();

    /// Gives a take these tags and no others. An unknown take is no error.
    void tag(String take, List<String> tags);

    /// What takes come from, in any order; none for one that comes from none.
    Map<String, List<Parent>> parents(Collection<String> takes);

    /// The takes that come from one.
    List<String> children(String take);

    /// The shots that were asked for together, in the order they were.
    List<Shot> group(String id);
}
