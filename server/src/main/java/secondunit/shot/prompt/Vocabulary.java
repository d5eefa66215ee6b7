package secondunit.shot.prompt;

import java.util.List;
import java.util.stream.Collectors;

/// What a player's prompts can name.
///
/// @param player the player's name as people read it, such as `Stage`
public record Vocabulary(String player, List<World> worlds) {

    public Vocabulary {
        worlds = List.copyOf(worlds);
        if (worlds.stream().map(World::id).distinct().count() < worlds.size()) {
            throw new IllegalArgumentException(
                    "two worlds of %s have the same id: %s"
                            .formatted(player, worlds.stream().map(World::id).toList()));
        }
    }

    /// `Stage can do: Ocean by hour; Bouncing balls.`
    public String canDo() {
        return worlds.stream()
                .map(World::title)
                .collect(Collectors.joining("; ", player + " can do: ", "."));
    }
}
