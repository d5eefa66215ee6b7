package secondunit.shot.prompt;

import java.util.List;

/// Words that are looked for one after the other, whole and in any inflection.
record Phrase(List<Word> words) {

    static Phrase of(String text) {
        List<Word> words = Sentence.of(text).tokens().stream().map(Token::word).toList();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("phrase \"%s\" has no words".formatted(text));
        }
        return new Phrase(words);
    }

    Word first() {
        return words.getFirst();
    }

    /// True where it stands at `start` letter by letter, articles aside.
    boolean isExactAt(Sentence sentence, int start) {
        int end = endAt(sentence, start);
        return end - start >= words.size()
                && words.stream()
                        .allMatch(word ->
                                sentence.tokens().subList(start, end).stream()
                                        .anyMatch(token -> token.text().equals(word.text())));
    }

    /// True where it stands at `start` and its last word is as singular or plural there as here.
    boolean agreesAt(Sentence sentence, int start) {
        int end = endAt(sentence, start);
        return end > 0
                && words.getLast().text().endsWith("s")
                        == sentence.at(end - 1).text().endsWith("s");
    }

    /// The index after the phrase where it stands at `start` in one clause, else -1. Articles
    /// within it are skipped: "rain on the window" is "rain on window".
    int endAt(Sentence sentence, int start) {
        int at = start;
        for (int i = 0; i < words.size(); i++) {
            boolean article = English.ARTICLES.contains(words.get(i).text());
            while (i > 0 && !article && sentence.hasWordAt(at, English.ARTICLES)) {
                at++;
            }
            if (at >= sentence.size()
                    || (i > 0 && !sentence.continues(at))
                    || !words.get(i).isFormOf(sentence.at(at).word())) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
