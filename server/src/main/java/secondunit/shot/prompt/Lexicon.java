package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Ways to say wishes: `models/text/wishes.txt`, which states its own form. Each word of an entry
/// is matched by itself and by its inflections; the longest entry wins.
final class Lexicon {

    private static final String RESOURCE = "wishes.txt";
    private static final String ANY = "*";
    private static final String AHEAD = "^";
    private static final int MOST_BETWEEN = 2;

    /// @param ahead how many of its last words say something of their own
    /// @param wish null for words that are taken from other topics
    private record Entry(List<String> words, int ahead, @Nullable Wish wish) {}

    private record Match(Entry entry, Span span) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Respelling respelling;

    private Lexicon(Stream<String> lines) {
        lines.filter(line -> line.contains(" : ")).forEach(this::addLine);
        respelling = new Respelling(allWords());
    }

    private static final class Bundled {
        static final Lexicon LEXICON = new Lexicon(ModelFiles.lines(RESOURCE));
    }

    static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    private void addLine(String line) {
        String[] parts = line.split(" : ", 2);
        String[] head = parts[0].split(" ", 2);
        Wish wish = head[0].equals("skip") ? null : new Wish(topic(line, head[0]), head[1]);
        for (String phrase : parts[1].split(" \\| ", -1)) {
            add(phrase.strip(), wish);
        }
    }

    private static Topic topic(String line, String word) {
        return Topic.of(word)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "%s: no topic in \"%s\"".formatted(RESOURCE, line)));
    }

    private void add(String phrase, @Nullable Wish wish) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.split("\\s+", -1)) {
            if (part.equals(ANY)) {
                words.add(ANY);
            } else {
                Sentence.of(part).tokens().forEach(token -> words.add(token.text()));
            }
        }
        if (!words.isEmpty()) {
            entries.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Entry(List.copyOf(words), phrase.endsWith(AHEAD) ? 1 : 0, wish));
        }
    }

    /// All words of its entries.
    Set<String> words() {
        return respelling.words();
    }

    private Set<String> allWords() {
        Set<String> words = new HashSet<>();
        entries.values().forEach(list -> list.forEach(entry -> words.addAll(entry.words())));
        return words;
    }

    /// Every wish that is said, in the prompt's order; no token says two.
    ///
    /// @param denied tokens of what is not wanted: no wish begins there
    List<Said> find(Sentence sentence, BitSet denied) {
        List<Set<String>> forms = respelling.forms(sentence);
        List<Match> matches = new ArrayList<>();
        for (int start = 0; start < sentence.size(); start++) {
            if (!denied.get(start)) {
                addMatches(sentence, forms, start, matches);
            }
        }
        matches.sort(
                Comparator.comparingInt((Match match) -> -match.span().length())
                        .thenComparingInt(match -> match.span().start()));
        return chosen(matches);
    }

    private static List<Said> chosen(List<Match> matches) {
        var taken = new BitSet();
        List<Said> said = new ArrayList<>();
        for (Match match : matches) {
            if (!match.span().touches(taken)) {
                match.span().mark(taken);
                Wish wish = match.entry().wish();
                if (wish != null) {
                    said.add(new Said(wish, match.span()));
                }
            }
        }
        said.sort(Comparator.comparingInt(one -> one.span().start()));
        return said;
    }

    private void addMatches(
            Sentence sentence, List<Set<String>> forms, int start, List<Match> matches) {
        for (String form : forms.get(start)) {
            for (Entry entry : entries.getOrDefault(form, List.of())) {
                int end = end(sentence, forms, start, entry.words(), 0);
                if (end > 0) {
                    matches.add(new Match(entry, new Span(start, end - entry.ahead())));
                }
            }
        }
    }

    /// Where the entry's words from `word` on end when they begin at `at`, else -1. Articles within
    /// are skipped.
    private static int end(
            Sentence sentence, List<Set<String>> forms, int at, List<String> words, int word) {
        if (word == words.size()) {
            return at;
        }
        if (at >= sentence.size() || (word > 0 && !sentence.continues(at))) {
            return -1;
        }
        if (words.get(word).equals(ANY)) {
            for (int skipped = 1;
                    skipped <= MOST_BETWEEN && sentence.continues(at + skipped - 1);
                    skipped++) {
                int end = end(sentence, forms, at + skipped, words, word + 1);
                if (end > 0) {
                    return end;
                }
            }
            return -1;
        }
        if (forms.get(at).contains(words.get(word))) {
            int end = end(sentence, forms, at + 1, words, word + 1);
            if (end > 0) {
                return end;
            }
        }
        return word > 0 && sentence.hasWordAt(at, English.ARTICLES)
                ? end(sentence, forms, at + 1, words, word)
                : -1;
    }
}
