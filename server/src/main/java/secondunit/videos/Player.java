package secondunit.videos;

import java.util.Set;

/// A player that can be asked for by name.
///
/// @param operations such as `generate`
public record Player(String name, Set<String> operations) {

    public Player {
        operations = Set.copyOf(operations);
    }
}
