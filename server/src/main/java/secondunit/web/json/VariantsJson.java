package secondunit.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.Ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/// Reads the body of `POST /api/v1/variants`: one shot and what varies of it. Everything is
/// combined with everything: sizes first, then words in the order they are given, seeds last.
public final class VariantsJson {

    private static final int MOST = 64;
    private static final int MOST_COLUMNS = 6;

    private VariantsJson() {}

    /// @param media where a medium lies, by its id
    /// @throws IllegalArgumentException for anything wrong, named
    public static List<Ask> read(byte[] body, UnaryOperator<String> media) {
        Members members = Members.of(body, media);
        ObjectNode shot =
                members.object("shot", Function.identity())
                        .orElseThrow(() -> Members.missing("shot"));
        List<ObjectNode> shots = List.of(shot);
        shots = vary(shots, members.texts("sizes", MOST), VariantsJson::withSize);
        shots = inWords(shots, members.object("words", VariantsJson::columns).orElse(Map.of()));
        shots =
                vary(
                        shots,
                        members.any("seeds").map(seeds -> seeds(seeds, shot)),
                        VariantsJson::withSeed);
        members.end();
        return shots.stream().map(VariantsJson::ask).toList();
    }

    private static Ask ask(ObjectNode shot) {
        AskJson.Asked asked = AskJson.read(Members.of(shot));
        if (asked.place() != null) {
            throw new IllegalArgumentException("shot: place: variants are placed one by one.");
        }
        return asked.ask();
    }

    /// How a shot is made another.
    private interface Variation<T> {

        void make(ObjectNode shot, T value);
    }

    private static <T> List<ObjectNode> vary(
            List<ObjectNode> shots, Optional<List<T>> values, Variation<T> variation) {
        return values.isPresent() ? vary(shots, values.get(), variation) : shots;
    }

    private static <T> List<ObjectNode> vary(
            List<ObjectNode> shots, List<T> values, Variation<T> variation) {
        if (values.isEmpty() || shots.size() * values.size() > MOST) {
            throw new IllegalArgumentException(
                    "These are %d variants; ask for 1 to %d."
                            .formatted(shots.size() * values.size(), MOST));
        }
        List<ObjectNode> all = new ArrayList<>();
        for (ObjectNode shot : shots) {
            for (T value : values) {
                ObjectNode copy = shot.deepCopy();
                variation.make(copy, value);
                all.add(copy);
            }
        }
        return all;
    }

    private static void withSize(ObjectNode shot, String size) {
        requireWords(shot, "sizes");
        shot.put("size", size);
    }

    private static void requireWords(ObjectNode shot, String what) {
        if (shot.hasNonNull("request")) {
            throw new IllegalArgumentException(
                    "%s: a shot given as request varies by seeds alone.".formatted(what));
        }
    }

    private static Map<String, List<String>> columns(ObjectNode words) {
        Members members = Members.of(words);
        List<String> names = words.propertyStream().map(Map.Entry::getKey).toList();
        if (names.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("more than %d names.".formatted(MOST_COLUMNS));
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(name, members.texts(name, MOST).orElse(List.of())));
        return columns;
    }

    private static List<ObjectNode> inWords(
            List<ObjectNode> shots, Map<String, List<String>> columns) {
        List<ObjectNode> all = shots;
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            String blank = "{" + column.getKey() + "}";
            all = vary(all, column.getValue(), (shot, word) -> fill(shot, blank, word));
        }
        return all;
    }

    private static void fill(ObjectNode shot, String blank, String word) {
        requireWords(shot, "words");
        String prompt = shot.path("prompt").asText();
        if (!prompt.contains(blank)) {
            throw new IllegalArgumentException("words: %s is not in the prompt.".formatted(blank));
        }
        shot.put("prompt", prompt.replace(blank, word));
    }

    /// A number of seeds from the shot's own on, or the seeds themselves.
    private static List<Long> seeds(JsonNode seeds, ObjectNode shot) {
        if (seeds.isIntegralNumber() && seeds.canConvertToInt() && seeds.intValue() <= MOST) {
            long first = casting(shot).path("seed").asLong(1);
            return LongStream.range(first, first + seeds.intValue()).boxed().toList();
        }
        if (seeds.isArray()
                && seeds.size() <= MOST
                && seeds.valueStream().allMatch(JsonNode::canConvertToLong)) {
            return seeds.valueStream().map(JsonNode::longValue).toList();
        }
        throw new IllegalArgumentException(
                "seeds is neither a number of 1 to %d nor a list of whole numbers."
                        .formatted(MOST));
    }

    private static void withSeed(ObjectNode shot, long seed) {
        casting(shot).put("seed", seed);
    }

    /// Where a shot's seed stands.
    private static ObjectNode casting(ObjectNode shot) {
        return shot.path("request").path("casting") instanceof ObjectNode casting ? casting : shot;
    }
}
