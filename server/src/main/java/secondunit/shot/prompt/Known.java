package secondunit.shot.prompt;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which words can be read at all: those of WordNet, of the lexicon, of the worlds' manifests, and
/// the others that the network was taught, mostly of other languages (`models/text/taught.txt`).
final class Known {

    private final Set<String> words;
    private final Respelling respelling;

    private Known(Set<String> words) {
        this.words = words;
        respelling = new Respelling(words);
    }

    private static final class Taught {
        static final Set<String> WORDS =
                ModelFiles.lines("taught.txt")
                        .flatMap(line -> Stream.of(line.split(" ", -1)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static Known of(Vocabulary vocabulary) {
        Set<String> words = new HashSet<>(Taught.WORDS);
        words.addAll(Lexicon.bundled().words());
        vocabulary.worlds().stream()
                .flatMap(
                        world -> Stream.of(world.words(), world.shows()).flatMap(it -> it.stream()))
                .forEach(phrase -> words.addAll(Sentence.of(phrase).bases()));
        words.removeAll(English.GRAMMAR);
        return new Known(words);
    }

    /// True where a word of the sentence, beside those of grammar, is known or is one but for a
    /// letter or two.
    boolean anyIn(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(this::holds);
    }

    private boolean holds(Token token) {
        if (token.form() != Token.Form.WORD || token.isGrammar()) {
            return token.isGrammar();
        }
        Set<String> bases = token.word().bases();
        return bases.stream().anyMatch(it -> words.contains(it) || WordNet.bundled().knows(it))
                || respelling.knows(token.text());
    }
}
