package secondunit.shot.prompt;

import java.util.List;

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

    /// What can be asked for, such as `Ocean by hour`.
    public List<String> titles() {
        return worlds.stream().map(World::title).toList();
    }
}
