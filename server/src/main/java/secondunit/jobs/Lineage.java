package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A take, everything it comes from, and everything that comes from it, as far as it goes.
///
/// @param takes the take that was asked about first
public record Lineage(List<Member> takes, List<Edge> edges) {

    /// A family that is larger is told in part.
    private static final int MOST = 500;

    public Lineage {
        takes = List.copyOf(takes);
        edges = List.copyOf(edges);
    }

    /// A take of the family.
    ///
    /// @param job null for one that was deleted
    public record Member(String take, @Nullable Job job) {}

    /// A take and one that it comes from.
    public record Edge(String take, Parent parent) {}

    public static Lineage of(String take, TakeIndex index, JobBoard board) {
        Set<String> family = new LinkedHashSet<>(Set.of(take));
        follow(take, family, each -> parents(each, index));
        follow(take, family, index::children);
        List<Edge> edges = new ArrayList<>();
        index.parents(family)
                .forEach((child, parents) ->
                        parents.stream()
                                .filter(parent -> family.contains(parent.take()))
                                .forEach(parent -> edges.add(new Edge(child, parent))));
        return new Lineage(
                family.stream()
                        .map(each -> new Member(each, board.job(each).orElse(null)))
                        .toList(),
                edges);
    }

    private static List<String> parents(String take, TakeIndex index) {
        return index.parents(List.of(take)).getOrDefault(take, List.of()).stream()
                .map(Parent::take)
                .toList();
    }

    /// The next ones of a take, on one way.
    private interface Way {

        List<String> from(String take);
    }

    private static void follow(String take, Set<String> family, Way way) {
        Deque<String> next = new ArrayDeque<>(List.of(take));
        while (!next.isEmpty() && family.size() < MOST) {
            way.from(next.remove()).stream().filter(family::add).forEach(next::add);
        }
    }
}
