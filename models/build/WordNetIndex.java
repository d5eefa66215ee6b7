import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/// Writes the small part of WordNet 3.1 that reading prompts needs: which meanings a word or a fixed
/// expression may have, and what each meaning is a kind of. The layout is that of
/// `secondunit.shot.prompt.WordNet`; the files' format is WordNet's `wndb(5WN)`.
public final class WordNetIndex {

    private static final int MAGIC = 0x574E3331;
    private static final int SLOTS = 1 << 19;
    private static final String FOLDER = "net/sf/extjwnl/data/wordnet/wn31/";
    private static final List<String> FILES = List.of("noun", "verb", "adj", "adv");

    /// How many of a word's meanings are kept, the most frequent first.
    private static final Map<String, Integer> MEANINGS = Map.of("noun", 2, "verb", 2, "adj", 1, "adv", 1);

    private final ZipFile jar;
    private final Map<String, Integer> synsets = new HashMap<>();
    private final List<String> parents = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final TreeMap<String, Set<Integer>> words = new TreeMap<>();

    private WordNetIndex(ZipFile jar) {
        this.jar = jar;
    }

    /// @param args this program's source, the jar with WordNet's files, the file to write; nothing is done where that is newer
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[1]);
        Path out = Path.of(args[2]);
        if (isNewer(out, Path.of(args[0])) && isNewer(out, jar)) {
            return;
        }
        Files.createDirectories(out.getParent());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            var index = new WordNetIndex(zip);
            for (String file : FILES) {
                index.readMeanings(file);
            }
            for (String file : FILES) {
                index.readWords(file);
            }
            for (String file : FILES) {
                index.readExceptions(file);
            }
            index.write(out);
        }
    }

    private static boolean isNewer(Path file, Path than) throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    private void readMeanings(String file) throws IOException {
        starts.add(parents.size());
        for (String line : lines("data." + file)) {
            String[] fields = line.split(" ", -1);
            synsets.put(file.charAt(0) + file.substring(1, 3) + fields[0], parents.size());
            parents.add(parent(file, fields));
        }
    }

    /// What a meaning is a kind of: its first hypernym; of adjectives the head of their cluster, or
    /// the noun they are derived from.
    private static String parent(String file, String[] fields) {
        int words = Integer.parseInt(fields[3], 16);
        int at = 4 + 2 * words;
        int pointers = Integer.parseInt(fields[at]);
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < pointers; i++) {
            int p = at + 1 + 4 * i;
            first.putIfAbsent(fields[p], place(fields[p + 2]) + fields[p + 1]);
        }
        List<String> order = switch (file) {
            case "noun", "verb" -> List.of("@", "@i");
            case "adj" -> List.of("&", "\\", "+");
            default -> List.of("\\");
        };
        return order.stream().filter(first::containsKey).map(first::get).findFirst().orElse("");
    }

    private static String place(String partOfSpeech) {
        return switch (partOfSpeech) {
            case "n" -> "nou";
            case "v" -> "ver";
            case "r" -> "adv";
            default -> "adj";
        };
    }

    private void readWords(String file) throws IOException {
        String place = file.substring(0, 3);
        for (String line : lines("index." + file)) {
            String[] fields = line.strip().split(" ", -1);
            int meanings = Integer.parseInt(fields[2]);
            int first = fields.length - meanings;
            Set<Integer> kept = words.computeIfAbsent(fields[0].replace('_', ' '), word -> new LinkedHashSet<>());
            for (int i = 0; i < Math.min(meanings, MEANINGS.get(file)); i++) {
                kept.add(synsets.get(place + fields[first + i]));
            }
        }
    }

    /// Irregular forms mean what their base forms mean.
    private void readExceptions(String file) throws IOException {
        for (String line : lines(file + ".exc")) {
            String[] fields = line.strip().split(" ", -1);
            for (int i = 1; i < fields.length; i++) {
                Set<Integer> base = words.get(fields[i].replace('_', ' '));
                if (base != null) {
                    words.computeIfAbsent(fields[0].replace('_', ' '), word -> new LinkedHashSet<>()).addAll(base);
                }
            }
        }
    }

    private List<String> lines(String file) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(FOLDER + file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("  ") && !line.isBlank()).toList();
        }
    }

    private void write(Path out) throws IOException {
        List<byte[]> texts = words.keySet().stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
        try (var data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
            data.writeInt(MAGIC);
            data.writeInt(parents.size());
            data.writeInt(texts.size());
            data.writeInt(SLOTS);
            data.writeInt(starts.get(1));
            for (String parent : parents) {
                data.writeInt(synsets.getOrDefault(parent, -1));
            }
            int end = 0;
            data.writeInt(end);
            for (byte[] text : texts) {
                end += text.length;
                data.writeInt(end);
            }
            end = 0;
            data.writeInt(end);
            for (Set<Integer> meanings : words.values()) {
                end += meanings.size();
                data.writeInt(end);
            }
            for (int slot : slots(texts)) {
                data.writeInt(slot);
            }
            for (Set<Integer> meanings : words.values()) {
                for (int meaning : meanings) {
                    data.writeInt(meaning);
                }
            }
            for (byte[] text : texts) {
                data.write(text);
            }
        }
    }

    /// Open addressing: a word's number, -1 for a free slot.
    private static int[] slots(List<byte[]> texts) {
        int[] slots = new int[SLOTS];
        java.util.Arrays.fill(slots, -1);
        for (int i = 0; i < texts.size(); i++) {
            int slot = hash(texts.get(i)) & (SLOTS - 1);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = i;
        }
        return slots;
    }

    /// FNV-1a, 32 bits, mixed once more so that the low bits count (MurmurHash3's last step).
    private static int hash(byte[] text) {
        int hash = 0x811C9DC5;
        for (byte b : text) {
            hash = (hash ^ (b & 255)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }
}
