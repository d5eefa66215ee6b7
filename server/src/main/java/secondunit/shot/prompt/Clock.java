package secondunit.shot.prompt;

import java.util.Optional;
import java.util.Set;

/// Times of day in words and figures.
final class Clock {

    private static final Set<String> HALVES = Set.of("am", "pm");
    private static final Set<String> O_CLOCK = Set.of("o'clock", "oclock");
    private static final Set<String> AT = Set.of("at", "around", "about");
    private static final Phrase MORNING = Phrase.of("in the morning");
    private static final Phrase AFTERNOON = Phrase.of("in the afternoon");
    private static final Phrase EVENING = Phrase.of("in the evening");
    private static final Phrase NIGHT = Phrase.of("at night");
    private static final int NIGHT_ENDS = 5;

    private Clock() {}

    /// A time of day, in hours from midnight, and the tokens that say it.
    record Time(Span span, double hour) {}

    /// True for a number that is no time of day.
    static boolean isQuantity(Sentence sentence, int at) {
        return sentence.at(at).isNumber()
                && sentence.at(at).form() != Token.Form.CLOCK
                && !isMarked(sentence, at);
    }

    /// The time that begins with the token at `start`: `6:30`, `7 pm`, `7 o'clock`, `at 19`, `7 in
    /// the evening`.
    static Optional<Time> timeAt(Sentence sentence, int start) {
        Token token = sentence.at(start);
        if (!token.isNumber() || token.form() == Token.Form.PERCENT) {
            return Optional.empty();
        }
        if (sentence.continues(start + 1) && sentence.hasWordAt(start + 1, HALVES)) {
            boolean afternoon = sentence.at(start + 1).text().equals("pm");
            return halfDay(token.number(), afternoon, new Span(start, start + 2));
        }
        return partOfDay(sentence, start).or(() -> wholeDay(sentence, start));
    }

    private static Optional<Time> partOfDay(Sentence sentence, int start) {
        double hour = sentence.at(start).number();
        int after = isOClock(sentence, start) ? start + 2 : start + 1;
        int morning = MORNING.endAt(sentence, after);
        int evening = Math.max(AFTERNOON.endAt(sentence, after), EVENING.endAt(sentence, after));
        int night = NIGHT.endAt(sentence, after);
        if (morning > 0) {
            return halfDay(hour, false, new Span(start, morning));
        }
        if (evening > 0) {
            return halfDay(hour, true, new Span(start, evening));
        }
        boolean beforeMidnight = hour >= NIGHT_ENDS && hour < 12;
        return night > 0 ? halfDay(hour, beforeMidnight, new Span(start, night)) : Optional.empty();
    }

    private static Optional<Time> wholeDay(Sentence sentence, int start) {
        double hour = sentence.at(start).number();
        if (isOClock(sentence, start)) {
            return Optional.of(new Time(new Span(start, start + 2), hour));
        }
        boolean clock = sentence.at(start).form() == Token.Form.CLOCK;
        boolean at = sentence.continues(start) && sentence.hasWordAt(start - 1, AT);
        boolean ends = !sentence.continues(start + 1) || sentence.at(start + 1).isGrammar();
        return clock || (at && ends)
                ? Optional.of(new Time(new Span(start, start + 1), hour))
                : Optional.empty();
    }

    /// The hour on a clock of twelve; none for "13 pm".
    private static Optional<Time> halfDay(double hour, boolean afternoon, Span span) {
        if (hour < 1 || hour >= 13) {
            return Optional.empty();
        }
        return Optional.of(new Time(span, hour % 12 + (afternoon ? 12 : 0)));
    }

    private static boolean isMarked(Sentence sentence, int at) {
        return isOClock(sentence, at)
                || (sentence.continues(at + 1) && sentence.hasWordAt(at + 1, HALVES));
    }

    private static boolean isOClock(Sentence sentence, int at) {
        return sentence.continues(at + 1) && sentence.hasWordAt(at + 1, O_CLOCK);
    }
}
