package secondunit.engine.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The worlds there are, by id, and the libraries their programs share.
///
/// @param worlds in the order of their ids
/// @param libraries program texts by name
public record WorldCatalogue(List<World> worlds, SortedMap<String, String> libraries) {

    public WorldCatalogue {
        worlds = worlds.stream().sorted(Comparator.comparing(World::id)).toList();
        libraries = new TreeMap<>(libraries);
        for (int i = 1; i < worlds.size(); i++) {
            if (worlds.get(i).id().equals(worlds.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "world %s stands twice".formatted(worlds.get(i).id()));
            }
        }
    }

    public Optional<World> find(String id) {
        return worlds.stream().filter(world -> world.id().equals(id)).findFirst();
    }

    /// Such as `aurora, balls, ocean`.
    String ids() {
        return worlds.stream().map(World::id).collect(Collectors.joining(", "));
    }
}
