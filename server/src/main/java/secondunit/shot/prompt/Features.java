package secondunit.shot.prompt;

import java.util.Arrays;
import java.util.BitSet;

/// What a network sees of a sentence: for each token the numbers of its features, each a row of the
/// network's table. Features are hashed: the word, what it may be a form of, its letters in threes
/// and fours (so that a misspelt word resembles itself), the word before it, and every meaning that
/// WordNet gives it together with all that these are kinds of. Of what is denied only the denial is
/// seen.
public final class Features {

    /// Rows of the table.
    public static final int ROWS = 1 << 15;

    /// Tokens beyond these are not seen.
    public static final int MOST_TOKENS = 160;

    private final int[] ids;
    private final int[] starts;

    private static final int SHORTEST_SPELT = 4;
    private static final int DEEPEST = 20;

    private Features(int[] ids, int[] starts) {
        this.ids = ids;
        this.starts = starts;
    }

    static Features of(Sentence sentence, BitSet denied, WordNet wordNet) {
        var writer = new Writer(sentence, denied, wordNet);
        return writer.write(Math.min(sentence.size(), MOST_TOKENS));
    }

    /// How many tokens are seen; at least one.
    public int tokens() {
        return starts.length;
    }

    /// Where a token's features begin.
    public int start(int token) {
        return token < starts.length ? starts[token] : ids.length;
    }

    /// How many features there are.
    public int size() {
        return ids.length;
    }

    /// The row of the table that a feature is.
    public int row(int feature) {
        return ids[feature];
    }

    private static final class Writer {

        private final Sentence sentence;
        private final BitSet denied;
        private final WordNet wordNet;
        private int[] ids = new int[512];
        private int size;

        Writer(Sentence sentence, BitSet denied, WordNet wordNet) {
            this.sentence = sentence;
            this.denied = denied;
            this.wordNet = wordNet;
        }

        Features write(int tokens) {
            int[] offsets = new int[Math.max(tokens, 1)];
            if (tokens == 0) {
                add("nothing", 0);
            }
            for (int at = 0; at < tokens; at++) {
                offsets[at] = size;
                addToken(at);
            }
            return new Features(Arrays.copyOf(ids, size), offsets);
        }

        private void addToken(int at) {
            Token token = sentence.at(at);
            if (token.opensClause()) {
                add("opens", 0);
            }
            if (denied.get(at)) {
                add("denied", 0);
                return;
            }
            if (token.form() != Token.Form.WORD) {
                add("number", token.form().name().hashCode());
                return;
            }
            add("word", hash(token.text()));
            addPair(at);
            if (token.isGrammar()) {
                return;
            }
            addForms(token.word());
            addSpelling(token.text());
        }

        private void addPair(int at) {
            if (!sentence.continues(at)) {
                return;
            }
            String before = sentence.at(at - 1).text();
            String word = sentence.at(at).text();
            add("pair", hash(before) * 31 + hash(word));
            for (int meaning : wordNet.meanings(before + " " + word)) {
                addKinds("expression", meaning);
            }
        }

        private void addForms(Word word) {
            for (String base : word.bases()) {
                int[] meanings = wordNet.meanings(base);
                if (meanings.length > 0 && !base.equals(word.text())) {
                    add("word", hash(base));
                }
                for (int meaning : meanings) {
                    addKinds("kind", meaning);
                }
            }
        }

        private void addKinds(String of, int meaning) {
            int kind = meaning;
            for (int depth = 0; kind >= 0 && depth < DEEPEST; depth++) {
                add(of, kind);
                kind = wordNet.parent(kind);
            }
        }

        private void addSpelling(String text) {
            if (text.length() < SHORTEST_SPELT) {
                return;
            }
            String spelt = "<" + text + ">";
            for (int length = 3; length <= 4; length++) {
                for (int from = 0; from + length <= spelt.length() && from < 16; from++) {
                    add("letters", hash(spelt.substring(from, from + length)));
                }
            }
        }

        private void add(String kind, int value) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            int mixed = (hash(kind) ^ value) * 0x9E3779B1;
            mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
            ids[size++] = (mixed ^ (mixed >>> 13)) & (ROWS - 1);
        }

        private static int hash(String text) {
            return text.hashCode();
        }
    }
}
