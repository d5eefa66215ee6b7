package secondunit.videos;

import secondunit.shot.Casting;
import secondunit.shot.Quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The names that a model may have: Sora's, which stand for the best installed player's draft and
/// final, and the installed players' own.
public final class Roster {

    public static final String USUAL = "sora-2";

    private static final Map<String, Quality> SORA =
            Map.of(
                    USUAL,
                    Quality.DRAFT,
                    "sora-2-2025-10-06",
                    Quality.DRAFT,
                    "sora-2-2025-12-08",
                    Quality.DRAFT,
                    "sora-2-pro",
                    Quality.FINAL,
                    "sora-2-pro-2025-10-06",
                    Quality.FINAL);

    private final List<Player> players;

    public Roster(List<Player> players) {
        this.players = List.copyOf(players);
    }

    public List<Player> players() {
        return players;
    }

    /// Every name, for a list.
    public List<String> names() {
        List<String> names = new ArrayList<>(SORA.keySet().stream().sorted().toList());
        names.add(Casting.AUTO);
        players.stream().map(Player::name).forEach(names::add);
        return names;
    }

    /// @throws VideoException for an unknown name
    Casting casting(String model, long seed) {
        Quality sora = SORA.get(model);
        if (sora != null) {
            return new Casting(Casting.AUTO, sora, seed);
        }
        if (!names().contains(model)) {
            throw VideoException.invalid(
                    "model",
                    "Invalid value: '%s'. Supported values are: %s."
                            .formatted(
                                    model,
                                    names().stream()
                                            .map(name -> "'" + name + "'")
                                            .collect(Collectors.joining(", "))));
        }
        return new Casting(model, Quality.FINAL, seed);
    }

    /// Whether somebody who is installed does it.
    boolean can(String operation) {
        return players.stream().anyMatch(player -> player.operations().contains(operation));
    }

    /// For a message: who there is and what they do.
    String described() {
        return players.stream()
                .map(player ->
                        "%s (%s)"
                                .formatted(
                                        player.name(),
                                        player.operations().stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
    }
}
