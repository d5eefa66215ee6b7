package secondunit.web;

import java.util.List;

/// What can be asked of whom, for people who choose.
public record Repertoire(List<Player> players, List<World> worlds) {

    public Repertoire {
        players = List.copyOf(players);
        worlds = List.copyOf(worlds);
    }

    /// Someone who performs.
    ///
    /// @param id as it stands in requests
    /// @param operations such as `generate`
    public record Player(String id, String title, List<String> operations, String about) {

        public Player {
            operations = List.copyOf(operations);
        }
    }

    /// Something that can be shown.
    ///
    /// @param words any of which names it in a prompt
    public record World(String id, String title, String about, boolean alpha, List<String> words) {

        public World {
            words = List.copyOf(words);
        }
    }
}
