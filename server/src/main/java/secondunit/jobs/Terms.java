package secondunit.jobs;

import java.util.List;

/// What is said with a shot and changes nothing of its pictures and sound.
///
/// @param start what its jobs wait for
/// @param parents what its takes come from
/// @param tags of its takes
public record Terms(Start start, List<Parent> parents, List<String> tags) {

    public static final Terms NONE = new Terms(Start.ANY_TIME, List.of(), List.of());

    public Terms {
        parents = List.copyOf(parents);
        tags = List.copyOf(tags);
    }

    Terms withParents(List<Parent> others) {
        return new Terms(start, others, tags);
    }
}
