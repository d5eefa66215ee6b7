package secondunit.app;

import secondunit.engine.Generator;
import secondunit.engine.stage.World;
import secondunit.web.Repertoire;

import java.util.Locale;

/// The repertoire that the doors show, from the players and worlds that are installed.
final class Programme {

    private Programme() {}

    static Repertoire of(Crew crew) {
        return new Repertoire(
                crew.players().players().stream().map(Programme::player).toList(),
                crew.worlds().worlds().stream().map(Programme::world).toList());
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
