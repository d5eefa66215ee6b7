package secondunit.shot.prompt;

import java.util.Map;
import java.util.Optional;

/// A number of things in words, of more than one where it takes several: "twenty five", "half a
/// dozen", "two hundred", "a couple".
///
/// @param span its tokens, without an article before them
record Amount(Span span, double value) {

    private static final String DOZEN = "dozen";
    private static final int TEN = 10;

    /// Numbers that are idioms as often as they are counts: "a thousand lit offices".
    private static final Map<String, Double> LARGE =
            Map.of("hundred", 100.0, "thousand", 1_000.0, "million", 1_000_000.0);

    /// The amount that ends with the token at `last`, if one does.
    static Optional<Amount> endingAt(Sentence sentence, int last) {
        Token token = sentence.at(last);
        Double large = LARGE.get(token.text());
        if (large == null && !Clock.isQuantity(sentence, last)) {
            return Optional.empty();
        }
        if (large != null || token.text().equals(DOZEN)) {
            return Optional.of(times(sentence, last, large != null ? large : token.number()));
        }
        return Optional.of(small(sentence, last));
    }

    /// True for the twenty of "twenty five", the half of "half a dozen".
    static boolean goesOnAfter(Sentence sentence, int at) {
        return sentence.continues(at + 1)
                && endingAt(sentence, at + 1).filter(more -> more.span().start() <= at).isPresent();
    }

    /// "Five", "25", "twenty five", "twenty-five".
    private static Amount small(Sentence sentence, int last) {
        double units = sentence.at(last).number();
        double tens = sentence.continues(last) ? tens(sentence.at(last - 1)) : 0;
        boolean both = tens > 0 && sentence.at(last).form() == Token.Form.WORD && units < TEN;
        return both
                ? new Amount(new Span(last - 1, last + 1), tens + units)
                : new Amount(new Span(last, last + 1), units);
    }

    /// Twenty to ninety in words, else 0.
    private static double tens(Token token) {
        boolean tens =
                token.form() == Token.Form.WORD
                        && token.number() > TEN
                        && token.number() % TEN == 0;
        return tens ? token.number() : 0;
    }

    /// Several of `one`, as what stands before it says.
    private static Amount times(Sentence sentence, int last, double one) {
        int half = last - 2;
        if (half >= 0
                && sentence.at(half).text().equals("half")
                && sentence.hasWordAt(last - 1, English.ARTICLES)
                && sentence.continues(last)) {
            return new Amount(new Span(half, last + 1), one / 2);
        }
        if (sentence.continues(last) && Clock.isQuantity(sentence, last - 1)) {
            Amount many = small(sentence, last - 1);
            return new Amount(new Span(many.span().start(), last + 1), many.value() * one);
        }
        return new Amount(new Span(last, last + 1), one);
    }
}
