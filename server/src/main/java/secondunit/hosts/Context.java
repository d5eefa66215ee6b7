package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Gap;
import secondunit.host.HostError;
import secondunit.host.Item;
import secondunit.host.Playhead;

import java.util.List;

/// What a host has at its playhead, and what can be made there.
///
/// @param playhead null where the host tells none
/// @param under the item at the playhead, null for none or where the host does not tell
/// @param gap the empty span at the playhead, null for none or where the host does not tell
/// @param selection what the user has selected
/// @param before what is joined on the left by what would be made here, null for nothing
/// @param after what is joined on the right, null for nothing
/// @param operations in the order in which they are shown
/// @param suggested the operation that is meant most likely
/// @param untold what the host did not tell, and why
public record Context(
        @Nullable Playhead playhead,
        @Nullable Item under,
        @Nullable Gap gap,
        List<Item> selection,
        @Nullable Neighbour before,
        @Nullable Neighbour after,
        List<Operation> operations,
        String suggested,
        List<Untold> untold) {

    public Context {
        selection = List.copyOf(selection);
        operations = List.copyOf(operations);
        untold = List.copyOf(untold);
    }

    /// Something that the host was asked and did not tell.
    public record Untold(String what, HostError why, String message) {}
}
