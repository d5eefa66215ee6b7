package secondunit.engine.stage;

import secondunit.engine.torch.ProgramText;
import secondunit.shot.prompt.Vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    /// What a prompt can name.
    public Vocabulary vocabulary() {
        return new Vocabulary("Stage", worlds.stream().map(World::described).toList());
    }

    public Optional<World> find(String id) {
        return worlds.stream().filter(world -> world.id().equals(id)).findFirst();
    }

    /// Such as `aurora, balls, ocean`.
    String ids() {
        return worlds.stream().map(World::id).collect(Collectors.joining(", "));
    }

    /// SHA-256, in lower-case hexadecimal, of every program text, in the order of their names.
    public String sha256() {
        Map<String, String> texts = new TreeMap<>();
        libraries.forEach((name, text) -> texts.put("lib/" + name, text));
        for (World world : worlds) {
            for (ProgramText text : world.programs().texts()) {
                texts.put(text.name(), text.main());
            }
        }
        return sha256(String.join("\0", texts.values()));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
