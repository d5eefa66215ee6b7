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

    boolean isGrammar() {
        return English.GRAMMAR.contains(text());
    }
}
