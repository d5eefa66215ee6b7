package secondunit.app;

import secondunit.engine.Generator;
import secondunit.engine.stage.World;
import secondunit.videos.Player;
import secondunit.web.Repertoire;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The repertoire that the doors show, from the players and worlds that are installed.
final class Programme {

    private Programme() {}

    static Repertoire of(Crew crew) {
        return new Repertoire(
                crew.players().players().stream().map(Programme::player).toList(),
                crew.worlds().worlds().stream().map(Programme::world).toList());
    }

    /// The players, for who asks them by name.
    static List<Player> cast(Crew crew) {
        return of(crew).players().stream()
                .map(player -> new Player(player.id(), Set.copyOf(player.operations())))
                .toList();
    }

    private static Repertoire.Player player(Generator player) {
        return new Repertoire.Player(
                player.name(),
                title(player.name()),
                player.capabilities().operations().stream()
                        .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                player.capabilities().description());
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Repertoire.World world(World world) {
        String about = world.sound().isEmpty() ? "silent" : "sounds of " + world.sound();
        return new Repertoire.World(world.id(), world.title(), about, world.alpha(), world.words());
    }
}
