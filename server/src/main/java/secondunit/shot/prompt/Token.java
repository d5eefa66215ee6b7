package secondunit.shot.prompt;

/// A word or number of a prompt.
///
/// @param word folded
/// @param start where it begins in the prompt's text
/// @param end where it ends, exclusive
/// @param opensClause true after a comma or full stop, and at the beginning
/// @param number its value; NaN for a word that is no number
/// @param form how it is written
record Token(Word word, int start, int end, boolean opensClause, double number, Form form) {

    /// How a token is written.
    enum Form {
        WORD,
        NUMBER,
        PERCENT,
        /// `6:30`, the number in hours.
        CLOCK
    }

    String text() {
        return word.text();
    }

    boolean isNumber() {
        return !Double.isNaN(number);
    }

    /// True where the first meaning of one of its base forms is a thing.
    boolean isThing() {
        for (String base : word.bases()) {
            int[] meanings = WordNet.bundled().meanings(base);
            if (meanings.length > 0 && WordNet.bundled().isThing(meanings[0])) {
                return true;
            }
        }
        return false;
    }

    boolean isGrammar() {
        return English.GRAMMAR.contains(text());
    }
}
