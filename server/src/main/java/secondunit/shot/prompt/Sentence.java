package secondunit.shot.prompt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A prompt's text (Unicode form KC) and the tokens in it.
///
/// @param bases of all its words
record Sentence(String text, List<Token> tokens, Set<String> bases) {

    private static final Pattern PART =
            Pattern.compile(
                    "(?<clock>\\d{1,2}:\\d{2}(?!\\d))"
                            + "|(?<number>(?:(?<![\\p{L}\\p{M}\\d.:)-])[-\u2212](?=\\d))?\\d{1,9}(?:\\.\\d{1,9})?)(?<percent>\\s?%)?"
                            + "|(?<meridiem>[aApP]\\.[mM]\\b\\.?)"
                            + "|(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)"
                            + "|(?<sign>(?![\u00a9\u00ae])\\p{IsExtended_Pictographic})\ufe0f?"
                            + "|(?<stop>[,;.!?()\\n])");
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Sentence of(String prompt) {
        String text = Normalizer.normalize(prompt, Normalizer.Form.NFKC);
        List<Token> tokens = new ArrayList<>();
        Map<String, Word> words = new HashMap<>();
        boolean opens = true;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            if (part.group("stop") != null) {
                opens = true;
                continue;
            }
            if (part.group("sign") == null) {
                tokens.add(token(part, opens, words));
            } else {
                addNames(part, opens, tokens);
            }
            opens = false;
        }
        return new Sentence(text, List.copyOf(tokens), bases(tokens));
    }

    /// A pictograph is read as its name in Unicode: a token for each of its words.
    private static void addNames(Matcher part, boolean opens, List<Token> tokens) {
        String name = String.valueOf(Character.getName(part.group("sign").codePointAt(0)));
        boolean first = opens;
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            double number = English.NUMBERS.getOrDefault(word, Double.NaN);
            if (!word.isEmpty()) {
                tokens.add(
                        new Token(
                                Word.of(word),
                                part.start(),
                                part.end(),
                                first,
                                number,
                                Token.Form.WORD));
                first = false;
            }
        }
    }

    private static Set<String> bases(List<Token> tokens) {
        Set<String> bases = new HashSet<>();
        tokens.stream().map(Token::word).distinct().forEach(word -> bases.addAll(word.bases()));
        return bases;
    }

    private static Token token(Matcher part, boolean opens, Map<String, Word> words) {
        String text = fold(part.group());
        Word word = words.computeIfAbsent(text, Word::of);
        if (part.group("clock") != null) {
            String[] clock = part.group().split(":", -1);
            int minutes = Integer.parseInt(clock[1]);
            double hours = minutes < 60 ? Integer.parseInt(clock[0]) + minutes / 60.0 : Double.NaN;
            return new Token(word, part.start(), part.end(), opens, hours, Token.Form.CLOCK);
        }
        if (part.group("number") != null) {
            Token.Form form =
                    part.group("percent") == null ? Token.Form.NUMBER : Token.Form.PERCENT;
            double value = Double.parseDouble(part.group("number").replace('\u2212', '-'));
            return new Token(word, part.start(), part.end(), opens, value, form);
        }
        double value = English.NUMBERS.getOrDefault(text, Double.NaN);
        return new Token(word, part.start(), part.end(), opens, value, Token.Form.WORD);
    }

    private static String fold(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s$|\\.", "");
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return tokens.get(index);
    }

    /// True when `index` is a token in the same clause as the one before it.
    boolean continues(int index) {
        return index > 0 && index < tokens.size() && !tokens.get(index).opensClause();
    }

    /// False when no phrase that begins with this word can stand here.
    boolean mayHold(Word word) {
        return word.bases().stream().anyMatch(bases::contains);
    }

    boolean hasWordAt(int index, Set<String> words) {
        return index >= 0 && index < tokens.size() && words.contains(tokens.get(index).text());
    }

    /// The tokens in a part of the text, given by UTF-16 units; none where it holds no word.
    Span span(int from, int to) {
        int start = 0;
        while (start < size() && at(start).end() <= from) {
            start++;
        }
        int end = start;
        while (end < size() && at(end).start() < to) {
            end++;
        }
        return new Span(start, end);
    }

    /// The text from one token to before another, as typed.
    String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                .replaceAll("\\s+", " ");
    }

    /// The marked tokens as phrases: neighbours in one clause stay together.
    List<String> phrases(BitSet marked) {
        List<String> phrases = new ArrayList<>();
        int from = marked.nextSetBit(0);
        while (from >= 0) {
            int to = from + 1;
            while (marked.get(to) && continues(to)) {
                to++;
            }
            phrases.add(words(from, to));
            from = marked.nextSetBit(to);
        }
        return phrases;
    }
}
