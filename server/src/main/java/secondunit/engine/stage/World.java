package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.engine.torch.ProgramText;
import secondunit.shot.prompt.Parameter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A procedural world: what its manifest says, and its programs.
///
/// @param id such as `aurora`
/// @param words what people call it in prompts; each alone names it
/// @param shows what else is seen in it; names no world
/// @param alpha whether it can stand on a transparent background
/// @param camera the moves it follows, such as `pan`
/// @param palette whether its own colours are those of a palette
/// @param sound what is heard, in a word or two; empty for a silent world
public record World(
        String id,
        String title,
        List<String> words,
        List<String> shows,
        boolean alpha,
        List<String> camera,
        boolean palette,
        String sound,
        List<Parameter> parameters,
        Programs programs) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// Every move a camera can make.
    public static final Set<String> MOVES =
            Set.of("pan", "tilt", "zoom", "dolly", "orbit", "handheld", "rack focus");

    /// The texts of a world.
    ///
    /// @param sound null for a silent world
    /// @param events null where nothing happens at an instant
    public record Programs(
            ProgramText picture, @Nullable ProgramText sound, @Nullable ProgramText events) {

        List<ProgramText> texts() {
            return Stream.of(picture, sound, events)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    public World {
        words = List.copyOf(words);
        shows = List.copyOf(shows);
        camera = List.copyOf(camera);
        parameters = List.copyOf(parameters);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("world id \"%s\" is not like aurora".formatted(id));
        }
        if (title.isBlank() || words.isEmpty()) {
            throw new IllegalArgumentException("world %s lacks a title or words".formatted(id));
        }
        if (!MOVES.containsAll(camera)) {
            throw new IllegalArgumentException(
                    "world %s: camera moves are among %s".formatted(id, MOVES));
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (palette && parameter.name().equals("palette")) {
                throw new IllegalArgumentException(
                        "world %s: a parameter named palette hides the shot's palette"
                                .formatted(id));
            }
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "world %s: parameter %s stands twice".formatted(id, parameter.name()));
            }
        }
        if (sound.isEmpty() != (programs.sound() == null)) {
            throw new IllegalArgumentException(
                    "world %s: a sound is named, or there is a sound program, but not both"
                            .formatted(id));
        }
    }

    /// The world as the prompt reader knows it.
    secondunit.shot.prompt.World described() {
        return new secondunit.shot.prompt.World(id, title, words, shows, parameters);
    }

    /// Values for all parameters: these, and the usual ones for the rest.
    ///
    /// @throws IllegalArgumentException for a name or value that is not in the manifest
    public Map<String, Double> values(Map<String, Double> given) {
        Map<String, Double> values = new TreeMap<>();
        parameters.forEach(parameter -> values.put(parameter.name(), parameter.usual()));
        for (Map.Entry<String, Double> value : given.entrySet()) {
            Parameter parameter = parameter(value.getKey());
            if (!parameter.allows(value.getValue())) {
                throw new IllegalArgumentException(
                        "%s of world %s is %s to %s %s, not %s"
                                .formatted(
                                        parameter.name(),
                                        id,
                                        parameter.least(),
                                        parameter.most(),
                                        parameter.unit(),
                                        value.getValue()));
            }
            values.put(value.getKey(), value.getValue());
        }
        return values;
    }

    private Parameter parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "world %s has no parameter %s; it has %s"
                                        .formatted(id, name, names())));
    }

    private List<String> names() {
        return parameters.stream().map(Parameter::name).toList();
    }
}
