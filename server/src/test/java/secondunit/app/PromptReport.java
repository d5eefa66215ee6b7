package secondunit.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import secondunit.engine.text.TorchTextScorer;
import secondunit.engine.torch.DjlTorch;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchSettings;
import secondunit.shot.prompt.Answer;
import secondunit.shot.prompt.Parameter;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.TextScorer;
import secondunit.shot.prompt.Topic;
import secondunit.shot.prompt.TrainedPromptReader;
import secondunit.shot.prompt.Vocabulary;
import secondunit.shot.prompt.Wish;
import secondunit.shot.prompt.World;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Measures how prompts are read against labelled ones: JSON lines as
/// `models/training/prompts/heldout.md` describes them; attributes that are null are not looked at.
/// All worlds of the network count as installed, with no parameters of their own, so that reading
/// is measured and not what is installed.
public final class PromptReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// How an attribute was read: rows where labelled or read alike or not, and where neither.
    static final class Tally {
        int right;
        int wrong;
        int missed;
        int invented;
        int neither;

        double precision() {
            return ratio(right, right + wrong + invented);
        }

        double recall() {
            return ratio(right, right + wrong + missed);
        }

        /// Of all in-domain rows, those in which it was read as labelled, present or absent.
        double accuracy() {
            return ratio(right + neither, right + wrong + missed + invented + neither);
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    int inDomain;
    int worldRight;
    int refusedInDomain;
    int outOfDomain;
    int refusedOutOfDomain;
    final Map<String, Tally> attributes = new TreeMap<>();
    final List<String> misses = new ArrayList<>();

    /// @param arguments a file of labelled prompts; `--misses` and a file to list every miss in
    public static void main(String[] arguments) throws IOException {
        Path natives =
                Path.of(System.getProperty("natives.cache", "target/cache"), "natives", "djl");
        try (Torch torch = DjlTorch.start(TorchSettings.bundled(natives))) {
            PromptReport report =
                    of(Path.of(arguments[0]), torch, natives.resolveSibling("models"));
            StringBuilder text = new StringBuilder();
            report.print(text);
            System.out.print(text);
            if (arguments.length == 3 && arguments[1].equals("--misses")) {
                Files.write(Path.of(arguments[2]), report.misses);
            }
        }
    }

    static PromptReport of(Path labelled, Torch torch, Path models) throws IOException {
        TextScorer scorer = new TorchTextScorer(() -> torch, models);
        PromptReader reader = new TrainedPromptReader(scorer);
        Vocabulary all = everyWorld(scorer);
        PromptReport report = new PromptReport();
        for (String line : Files.readAllLines(labelled)) {
            if (!line.isBlank()) {
                report.add(JSON.readTree(line), reader, all);
            }
        }
        return report;
    }

    private static Vocabulary everyWorld(TextScorer scorer) {
        return new Vocabulary(
                "Stage",
                new TreeSet<>(scorer.worlds())
                        .stream()
                                .map(id ->
                                        new World(
                                                id,
                                                id,
                                                List.of(id),
                                                List.of(),
                                                List.<Parameter>of()))
                                .toList());
    }

    private void add(JsonNode row, PromptReader reader, Vocabulary all) {
        String prompt = row.path("prompt").textValue();
        Answer answer = reader.read(prompt, all);
        if (row.path("world").isNull()) {
            outOfDomain++;
            if (answer instanceof Reading reading) {
                misses.add(
                        "not refused: \"%s\" read as %s"
                                .formatted(prompt, reading.scene().world()));
            } else {
                refusedOutOfDomain++;
            }
            return;
        }
        inDomain++;
        String world = row.path("world").textValue();
        if (!(answer instanceof Reading reading)) {
            refusedInDomain++;
            misses.add("refused: \"%s\" is %s".formatted(prompt, world));
            return;
        }
        if (reading.scene().world().equals(world)) {
            worldRight++;
        } else {
            misses.add(
                    "world: \"%s\" is %s, read as %s"
                            .formatted(prompt, world, reading.scene().world()));
        }
        if (row.path("attributes").isObject()) {
            compare(prompt, row.path("attributes"), reading.brief().wishes());
        }
    }

    private void compare(String prompt, JsonNode labels, List<Wish> wishes) {
        Map<String, Set<String>> read = read(wishes);
        Map<String, Set<String>> meant = meant(labels);
        for (String name :
                List.of(
                        "hour",
                        "wind",
                        "rain",
                        "clouds",
                        "fog",
                        "density",
                        "count",
                        "colours",
                        "temperature",
                        "camera",
                        "lens",
                        "style",
                        "pace",
                        "sound",
                        "music",
                        "loop",
                        "alpha",
                        "seconds",
                        "without")) {
            Tally tally = attributes.computeIfAbsent(name, _ -> new Tally());
            Set<String> one = meant.getOrDefault(name, Set.of());
            Set<String> other = read.getOrDefault(name, Set.of());
            if (one.isEmpty() && other.isEmpty()) {
                tally.neither++;
            } else if (same(name, one, other)) {
                tally.right++;
            } else {
                misses.add("%s: \"%s\" is %s, read as %s".formatted(name, prompt, one, other));
                if (one.isEmpty()) {
                    tally.invented++;
                } else if (other.isEmpty()) {
                    tally.missed++;
                } else {
                    tally.wrong++;
                }
            }
        }
    }

    private static boolean same(String name, Set<String> meant, Set<String> read) {
        if (meant.isEmpty() || read.isEmpty()) {
            return false;
        }
        if (name.equals("hour")) {
            return within(meant.iterator().next(), read.iterator().next());
        }
        return meant.equals(read);
    }

    /// The middle of what was read lies in what was meant, modulo 24 hours.
    private static boolean within(String meant, String read) {
        String[] m = meant.split("-", 2);
        String[] r = read.split("-", 2);
        double middle = (Double.parseDouble(r[0]) + Double.parseDouble(r[1])) / 2;
        for (int day = -24; day <= 24; day += 24) {
            if (middle + day >= Double.parseDouble(m[0]) - 0.11
                    && middle + day <= Double.parseDouble(m[1]) + 0.11) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Set<String>> read(List<Wish> wishes) {
        Map<String, Set<String>> read = new LinkedHashMap<>();
        boolean noMusic = wishes.contains(new Wish(Topic.MUSIC, "false"));
        for (Wish wish : wishes) {
            String name =
                    switch (wish.topic()) {
                        case TEMPO, KEY, MUSIC -> "music";
                        case FOCAL_LENGTH, CAMERA_PACE -> "";
                        case LOOP -> wish.value().equals("true") ? "loop" : "";
                        default -> wish.topic().name().toLowerCase(Locale.ROOT);
                    };
            String value =
                    switch (wish.topic()) {
                        case MUSIC -> noMusic ? "false" : "asked";
                        case KEY -> key(wish.value());
                        case SOUND -> noun(wish.value());
                        default -> wish.value();
                    };
            if (!name.isEmpty()) {
                read.computeIfAbsent(name, _ -> new TreeSet<>()).add(value);
            }
            if (name.equals("music") && !noMusic) {
                read.computeIfAbsent(name, _ -> new TreeSet<>()).add("asked");
            }
        }
        return read;
    }

    private static Map<String, Set<String>> meant(JsonNode labels) {
        Map<String, Set<String>> meant = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            meant.put(label.getKey(), values(label.getKey(), label.getValue()));
        }
        return meant;
    }

    private static Set<String> values(String name, JsonNode value) {
        Set<String> values = new TreeSet<>();
        if (name.equals("hour")) {
            values.add(value.get(0).asDouble() + "-" + value.get(1).asDouble());
        } else if (name.equals("music")) {
            values.add(value.isObject() ? "asked" : "false");
            if (value.has("tempo")) {
                values.add(plain(value.get("tempo").asDouble()));
            }
            if (value.has("key")) {
                values.add(key(value.get("key").asText()));
            }
        } else if (value.isArray()) {
            value.forEach(one -> values.add(one.asText()));
        } else if (name.equals("sound")) {
            values.add(noun(value.asText()));
        } else {
            values.add(value.isNumber() ? plain(value.asDouble()) : value.asText());
        }
        return values;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /// `Am`, `a minor` and `A MINOR` are one; so are `crackle` and `crackling`, `wave` and `waves`.
    private static String key(String key) {
        String text =
                key.toLowerCase(Locale.ROOT)
                        .strip()
                        .replace("#", " sharp")
                        .replace("\u266f", " sharp")
                        .replace("\u266d", " flat")
                        .replaceAll("^([a-g])b\\b", "$1 flat")
                        .replaceAll("\\s+|-", " ");
        text = text.replaceAll("^([a-g]( sharp| flat)?) ?m$", "$1 minor").replaceAll("\\s+", " ");
        return text.matches("[a-g]( sharp| flat)?") ? text + " major" : text;
    }

    private static String noun(String sound) {
        return sound.replaceAll("s$", "")
                .replaceAll("(ing|ling|le)$", "")
                .replaceAll("(.)\\1$", "$1");
    }

    void print(Appendable out) throws IOException {
        out.append(
                "world right %.1f %% of %d, refused in domain %.1f %%, refused out of domain %.1f %% of %d%n"
                        .formatted(
                                100.0 * worldRight / Math.max(inDomain, 1),
                                inDomain,
                                100.0 * refusedInDomain / Math.max(inDomain, 1),
                                100.0 * refusedOutOfDomain / Math.max(outOfDomain, 1),
                                outOfDomain));
        for (Map.Entry<String, Tally> attribute : attributes.entrySet()) {
            Tally t = attribute.getValue();
            out.append(
                    "%-12s precision %5.1f  recall %5.1f  accuracy %5.1f  (right %d, wrong %d, missed %d, invented %d)%n"
                            .formatted(
                                    attribute.getKey(),
                                    100 * t.precision(),
                                    100 * t.recall(),
                                    100 * t.accuracy(),
                                    t.right,
                                    t.wrong,
                                    t.missed,
                                    t.invented));
        }
    }
}
