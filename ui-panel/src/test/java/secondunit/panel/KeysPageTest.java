package secondunit.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The page about the panel lists the keys that the panel itself lists. `-Dgolden.update` writes
/// it.
class KeysPageTest {

    private static final Path TEXTS = Path.of("src/main/ts/texts/en");
    private static final Path PAGE = Path.of("../docs/how-to/use-the-panel.md");
    private static final String BEGIN = "<!-- keys: written by KeysPageTest -->\n";
    private static final String END = "<!-- end of keys -->";
    private static final Pattern LIST =
            Pattern.compile("^  (\\w+)Keys: \\[\\n(.*?)^  \\]", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OWN =
            Pattern.compile(
                    "^(?:const |  )keys\\b[^\\n]*\\n(.*?)^ *\\]",
                    Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("\\[\"([^\"]+)\", \"([^\"]+)\"\\]");

    @Test
    void thePageListsTheKeysOfThePanel() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int until = page.indexOf(END);
        assertTrue(from >= BEGIN.length() && until >= from, "the page marks where the keys stand");
        String table = table(texts("shell") + rooms());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(until));
            return;
        }
        assertEquals(table, page.substring(from, until));
    }

    private static String texts(String room) throws IOException {
        return Files.readString(TEXTS.resolve(room + ".ts")).replace("\r\n", "\n");
    }

    /// The keys that rooms list themselves, in the form of the shell's.
    private static String rooms() throws IOException {
        StringBuilder all = new StringBuilder("keyGroups: { source: \"Playhead and source\" },\n");
        for (String[] room :
                new String[][] {
                    {"compose", "prompt"},
                    {"context", "source"},
                    {"takes", "takes"},
                    {"viewer", "viewer"}
                }) {
            Matcher list = OWN.matcher(texts(room[0]));
            assertTrue(list.find(), "no keys in " + room[0]);
            all.append("  %sKeys: [\n%s  ]\n".formatted(room[1], list.group(1)));
        }
        return all.toString();
    }

    @Test
    void aTableHasALineForEachKey() {
        String texts =
                """
                  keyGroups: { queue: "Queue" },
                  queueKeys: [
                    ["Alt Up", "Move it up"],
                  ],
                """;
        assertEquals(
                """
                | where | keys | |
                |---|---|---|
                | Queue | <kbd>Alt</kbd> <kbd>Up</kbd> | Move it up |
                """,
                table(texts));
    }

    private static String table(String texts) {
        List<String> lines =
                LIST.matcher(texts).results().flatMap(list -> lines(list, texts).stream()).toList();
        assertTrue(!lines.isEmpty(), "no keys are listed");
        return "| where | keys | |\n|---|---|---|\n" + String.join("", lines);
    }

    private static List<String> lines(MatchResult list, String texts) {
        String where = title(list.group(1), texts);
        return KEY.matcher(list.group(2))
                .results()
                .map(key -> "| %s | %s | %s |\n".formatted(where, caps(key.group(1)), key.group(2)))
                .toList();
    }

    private static String title(String group, String texts) {
        return Pattern.compile("keyGroups: \\{.*?\\b" + group + ": \"([^\"]+)\"", Pattern.DOTALL)
                .matcher(texts)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no title for the keys of " + group))
                .group(1);
    }

    private static String caps(String keys) {
        return Arrays.stream(keys.split(" "))
                .map("<kbd>%s</kbd>"::formatted)
                .collect(Collectors.joining(" "));
    }
}
