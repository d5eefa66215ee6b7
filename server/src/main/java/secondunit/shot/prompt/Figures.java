package secondunit.shot.prompt;

import secondunit.shot.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Wishes that numbers make: lengths, counts, focal lengths, beats a minute, hours. These are rules
/// and never guessed.
final class Figures {

    private static final Map<String, Double> SECONDS_IN =
            Map.ofEntries(
                    Map.entry("s", 1.0),
                    Map.entry("sec", 1.0),
                    Map.entry("secs", 1.0),
                    Map.entry("second", 1.0),
                    Map.entry("seconds", 1.0),
                    Map.entry("sek", 1.0),
                    Map.entry("sekunden", 1.0),
                    Map.entry("secondes", 1.0),
                    Map.entry("segundos", 1.0),
                    Map.entry("min", 60.0),
                    Map.entry("mins", 60.0),
                    Map.entry("minute", 60.0),
                    Map.entry("minutes", 60.0),
                    Map.entry("minuten", 60.0));
    private static final Set<String> UNITS =
            Set.of(
                    "s",
                    "thousand",
                    "hundred",
                    "million",
                    "billion",
                    "fps",
                    "p",
                    "k",
                    "x",
                    "mm",
                    "m",
                    "cm",
                    "km",
                    "bpm",
                    "percent",
                    "degree",
                    "degrees",
                    "am",
                    "pm",
                    "o'clock",
                    "oclock",
                    "hour",
                    "hours",
                    "day",
                    "days",
                    "year",
                    "years",
                    "times",
                    "bit",
                    "hz",
                    "khz",
                    "px",
                    "pixels",
                    "frames",
                    "th",
                    "st",
                    "nd",
                    "rd",
                    "f",
                    "step",
                    "steps",
                    "lufs",
                    "db",
                    "kelvin",
                    "stops",
                    "week",
                    "weeks",
                    "month",
                    "months",
                    "bar",
                    "beats",
                    "feet",
                    "miles",
                    "meters",
                    "metres",
                    "version",
                    "versions",
                    "take",
                    "takes",
                    "time",
                    "clip",
                    "clips",
                    "video",
                    "point",
                    "d",
                    "inch",
                    "uhr",
                    "h",
                    "minute",
                    "second");
    private static final Set<String> DECADES =
            Set.of("20", "30", "40", "50", "60", "70", "80", "90");
    private static final Set<String> LENSES =
            Set.of(
                    "lens",
                    "glass",
                    "prime",
                    "focal",
                    "wide",
                    "tele",
                    "telephoto",
                    "macro",
                    "equivalent",
                    "anamorphic",
                    "portrait");
    private static final Set<String> FILMS = Set.of("8", "16", "35", "70");
    private static final Set<String> SINGLE = Set.of("single", "lone", "solitary", "solo");
    private static final Set<String> IDIOMS =
            Set.of(
                    "by", "after", "another", "day", "more", "last", "other", "to", "and", "big",
                    "giant", "long", "that", "i", "who", "thing", "take", "shot", "side", "hand",
                    "with", "where", "in", "can");
    private static final double TELE = 85;
    private static final double WIDE = 28;
    private static final int FURTHEST_NOUN = 3;
    private static final double MOST_THINGS = 10_000;

    private final Sentence sentence;
    private final List<Said> said = new ArrayList<>();

    private Figures(Sentence sentence) {
        this.sentence = sentence;
    }

    static List<Said> in(Sentence sentence) {
        var figures = new Figures(sentence);
        for (int at = 0; at < sentence.size(); at++) {
            figures.readAt(at);
        }
        return figures.said;
    }

    private void readAt(int at) {
        var time = Clock.timeAt(sentence, at);
        if (time.isPresent() && time.get().hour() <= 24) {
            String hour = Words.plain(time.get().hour());
            said.add(new Said(new Wish(Topic.HOUR, hour + "-" + hour), time.get().span()));
        } else if (isWordAt(at, "half")
                && (isWordAt(at + 2, "minute") || isWordAt(at + 1, "minute"))) {
            said.add(
                    Said.of(Topic.SECONDS, "30", at, isWordAt(at + 1, "minute") ? at + 2 : at + 3));
        } else if (isWordAt(at, "minute")
                && sentence.continues(at)
                && English.ARTICLES.contains(sentence.at(at - 1).text())
                && !isWordAt(at - 2, "half")
                && !isRate(at - 2)) {
            said.add(Said.of(Topic.SECONDS, "60", at - 1, at + 1));
        } else if (sentence.at(at).isNumber()
                && sentence.at(at).form() != Token.Form.PERCENT
                && sentence.at(at).form() != Token.Form.CLOCK) {
            number(at);
        } else if (sentence.hasWordAt(at, SINGLE)
                && !IDIOMS.contains(next(at))
                && sentence.continues(at + 1)) {
            said.add(Said.of(Topic.COUNT, "1", at, at + 1));
        }
    }

    /// What stands before "a minute" in "90 beats a minute", "20 drops a minute".
    private boolean isRate(int at) {
        return isWordAt(at, "beats") || (at > 0 && sentence.at(at - 1).isNumber());
    }

    private void number(int at) {
        if (!Amount.goesOnAfter(sentence, at)) {
            Amount.endingAt(sentence, at).ifPresent(amount -> read(amount.span(), amount.value()));
        }
    }

    private void read(Span number, double value) {
        int from = number.start();
        int last = number.end() - 1;
        String unit = next(last);
        Double seconds = SECONDS_IN.get(unit);
        if (seconds != null && !isDecade(last, unit)) {
            length(value * seconds, new Span(from, last + 2));
        } else if (unit.equals("bpm")) {
            said.add(Said.of(Topic.TEMPO, Words.plain(value), from, last + 2));
        } else if (unit.equals("beats") && isWordAt(last + 3, "minute")) {
            said.add(Said.of(Topic.TEMPO, Words.plain(value), from, last + 4));
        } else if (unit.equals("mm") || unit.equals("millimetre") || unit.equals("millimeter")) {
            focalLength(from, last, value);
        } else if (isCount(number, value)) {
            said.add(new Said(new Wish(Topic.COUNT, Words.plain(value)), number));
        }
    }

    /// To the microsecond: 4.1 minutes are 246 seconds. Nothing lasts no time.
    private void length(double seconds, Span span) {
        double rounded = Fitting.rounded(seconds);
        if (rounded > 0) {
            said.add(new Said(new Wish(Topic.SECONDS, Words.plain(rounded)), span));
        }
    }

    /// "80s" after "the", or before what has a style of that time.
    private boolean isDecade(int at, String unit) {
        return unit.equals("s")
                && DECADES.contains(sentence.at(at).text())
                && (isWordAt(at - 1, "the")
                        || (sentence.continues(at + 2)
                                && !Set.of(
                                                "loop", "long", "clip", "please", "pls", "video",
                                                "of", "and", "max", "total")
                                        .contains(next(at + 1))));
    }

    private void focalLength(int from, int last, double value) {
        boolean film = FILMS.contains(sentence.at(last).text()) && !LENSES.contains(next(last + 1));
        if (film) {
            return;
        }
        said.add(Said.of(Topic.FOCAL_LENGTH, Words.plain(value), from, last + 2));
        if (value >= TELE) {
            said.add(Said.of(Topic.LENS, "tele", from, last + 2));
        } else if (value <= WIDE) {
            said.add(Said.of(Topic.LENS, "wide", from, last + 2));
        }
    }

    /// True for a whole number before a thing that can be counted.
    private boolean isCount(Span number, double value) {
        int last = number.end() - 1;
        return isCountable(value)
                && !UNITS.contains(next(last))
                && !isAfterNumber(number.start())
                && !isIdiom(number)
                && isBeforeThing(last);
    }

    /// No fraction, no crowd and no year.
    private static boolean isCountable(double value) {
        boolean year = value >= 1900 && value < 2100;
        return !year && value == Math.rint(value) && value >= 1 && value <= MOST_THINGS;
    }

    private boolean isAfterNumber(int at) {
        return sentence.continues(at)
                && (sentence.at(at - 1).isNumber() || UNITS.contains(sentence.at(at - 1).text()));
    }

    /// "One by one", "the one that".
    private boolean isIdiom(Span number) {
        int at = number.start();
        return number.length() == 1
                && isWordAt(at, "one")
                && (IDIOMS.contains(next(at))
                        || sentence.hasWordAt(at - 1, Set.of("the", "no", "this", "last")));
    }

    private boolean isBeforeThing(int at) {
        if (next(at).equals("of") && (isWordAt(at + 2, "them") || isWordAt(at + 2, "these"))) {
            return true;
        }
        for (int noun = at + 1; noun <= at + FURTHEST_NOUN && sentence.continues(noun); noun++) {
            Token token = sentence.at(noun);
            if (token.isNumber()
                    || UNITS.contains(token.text())
                    || (token.isGrammar() && !token.text().equals("of"))) {
                return false;
            }
            if (token.isThing() || token.text().endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    private String next(int at) {
        return sentence.continues(at + 1) ? sentence.at(at + 1).text() : "";
    }

    private boolean isWordAt(int at, String word) {
        return at >= 0 && at < sentence.size() && sentence.at(at).text().equals(word);
    }
}
