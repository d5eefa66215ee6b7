package secondunit.shot.prompt;

import java.util.Map;
import java.util.Optional;

/// A number of things in words, of more than one where it takes several: "half a dozen", "two
/// hundred", "a couple".
///
/// @param span its tokens, without an article before them
record Amount(Span span, double value) {

    private static final String DOZEN = "dozen";

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
        double one = large == null ? token.number() : large;
        if (large != null || token.text().equals(DOZEN)) {
            return Optional.of(times(sentence, last, one));
        }
        return Optional.of(new Amount(new Span(last, last + 1), one));
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
        boolean many =
                sentence.continues(last)
                        && sentence.at(last - 1).isNumber()
                        && Clock.isQuantity(sentence, last - 1);
        return many
                ? new Amount(new Span(last - 1, last + 1), sentence.at(last - 1).number() * one)
                : new Amount(new Span(last, last + 1), one);
    }
}
