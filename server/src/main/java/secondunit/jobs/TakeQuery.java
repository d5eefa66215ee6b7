package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which finished takes are looked for. Everything that is given must be so.
///
/// @param words of the prompt, each perhaps only its beginning, in any order
/// @param tags all of them
/// @param world the id of the world that is shown, null for any
/// @param kind such as `generate` or `extend`, null for any
/// @param host where it is or was placed, null for anywhere
public record TakeQuery(
        List<String> words,
        List<String> tags,
        @Nullable String world,
        @Nullable String kind,
        @Nullable String host) {

    public static final TakeQuery ALL = new TakeQuery(List.of(), List.of(), null, null, null);

    public TakeQuery {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
    }
}
