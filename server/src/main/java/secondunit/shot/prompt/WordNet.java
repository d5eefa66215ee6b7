package secondunit.shot.prompt;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;

/// Which meanings English words have and what each is a kind of: the part of WordNet 3.1 that
/// `models/build/WordNetIndex.java` writes. Meanings are numbers.
final class WordNet {

    private static final String RESOURCE = "wordnet.bin";
    private static final int MAGIC = 0x574E3331;
    private static final int[] NONE = {};

    private final int nouns;
    private final IntBuffer parents;
    private final IntBuffer textEnds;
    private final IntBuffer meaningEnds;
    private final IntBuffer slots;
    private final IntBuffer meanings;
    private final ByteBuffer texts;

    private WordNet(ByteBuffer bytes) {
        if (bytes.getInt() != MAGIC) {
            throw new IllegalStateException(RESOURCE + " is no index of WordNet");
        }
        int meaningCount = bytes.getInt();
        int words = bytes.getInt();
        int slotCount = bytes.getInt();
        nouns = bytes.getInt();
        parents = take(bytes, meaningCount);
        textEnds = take(bytes, words + 1);
        meaningEnds = take(bytes, words + 1);
        slots = take(bytes, slotCount);
        meanings = take(bytes, meaningEnds.get(words));
        texts = bytes.slice();
    }

    private static IntBuffer take(ByteBuffer bytes, int count) {
        IntBuffer taken = bytes.slice(bytes.position(), count * Integer.BYTES).asIntBuffer();
        bytes.position(bytes.position() + count * Integer.BYTES);
        return taken;
    }

    private static final class Bundled {
        static final WordNet WORDNET = new WordNet(ByteBuffer.wrap(ModelFiles.bytes(RESOURCE)));
    }

    /// The index in the class path, read at the first call.
    static WordNet bundled() {
        return Bundled.WORDNET;
    }

    /// True for a word, an irregular form of one, or a fixed expression such as "fire engine".
    boolean knows(String word) {
        return find(word) >= 0;
    }

    /// What the word may mean, nouns before verbs before adjectives, the most frequent first.
    int[] meanings(String word) {
        int at = find(word);
        if (at < 0) {
            return NONE;
        }
        int from = meaningEnds.get(at);
        int[] found = new int[meaningEnds.get(at + 1) - from];
        meanings.get(from, found);
        return found;
    }

    /// What the meaning is a kind of, -1 for nothing.
    int parent(int meaning) {
        return parents.get(meaning);
    }

    /// True for a meaning that is a thing, not an action or a quality.
    boolean isThing(int meaning) {
        return meaning < nouns;
    }

    private int find(String word) {
        byte[] text = word.getBytes(StandardCharsets.UTF_8);
        int mask = slots.limit() - 1;
        int slot = hash(text) & mask;
        for (int at = slots.get(slot); at >= 0; at = slots.get(slot)) {
            if (isTextOf(at, text)) {
                return at;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private boolean isTextOf(int at, byte[] text) {
        int from = textEnds.get(at);
        if (textEnds.get(at + 1) - from != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (texts.get(from + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    /// FNV-1a (Fowler, Noll, Vo; 32 bits), mixed by a step of MurmurHash3's finalizer.
    private static int hash(byte[] text) {
        int hash = 0x811C9DC5;
        for (byte b : text) {
            hash = (hash ^ (b & 255)) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        return hash ^ (hash >>> 13);
    }
}
