package secondunit.engine;

import secondunit.engine.Capabilities.Operation;
import secondunit.shot.Casting;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The installed players, best first, and the choice among them.
public final class Catalogue {

    private final List<Generator> players;

    public Catalogue(List<Generator> players) {
        this.players = List.copyOf(players);
    }

    public List<Generator> players() {
        return players;
    }

    /// Who performs a shot, and why that one.
    public record Choice(Generator player, String why) {}

    /// The named player, or for `auto` the first that can.
    ///
    /// @throws RefusedException when the named one, or every one, cannot
    public Choice choose(ShotRequest request) {
        String model = request.casting().model();
        return model.equals(Casting.AUTO) ? firstAble(request) : named(model, request);
    }

    private Choice named(String model, ShotRequest request) {
        Generator player =
                players.stream()
                        .filter(p -> p.name().equals(model))
                        .findFirst()
                        .orElseThrow(() -> unknown(model));
        player.refuses(request)
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return new Choice(player, "asked for by name");
    }

    private Choice firstAble(ShotRequest request) {
        for (Generator player : players) {
            if (player.refuses(request).isEmpty()) {
                return new Choice(player, "the first installed player that can do this shot");
            }
        }
        throw new RefusedException(closest(request));
    }

    /// The answer of the player whose trade this operation is.
    private Refusal closest(ShotRequest request) {
        Optional<Generator> expert =
                players.stream()
                        .filter(p -> p.capabilities().operations().contains(Operation.of(request)))
                        .findFirst();
        return expert.flatMap(player -> player.refuses(request))
                .orElseGet(() ->
                        new Refusal(
                                Refusal.Kind.CAPABILITY,
                                "No installed player does this.",
                                "Installed: " + names() + "."));
    }

    private RefusedException unknown(String model) {
        return new RefusedException(
                new Refusal(
                        Refusal.Kind.CAPABILITY,
                        "There is no player \"%s\".".formatted(model),
                        "Installed: %s; or auto.".formatted(names())));
    }

    private String names() {
        return players.stream().map(Generator::name).collect(Collectors.joining(", "));
    }
}
