package secondunit.shot.prompt;

import secondunit.shot.Refusal;

import java.util.Comparator;
import java.util.List;

/// What is said where a prompt cannot be followed, and what would help.
final class Refusals {

    private static final int LONGEST_QUOTE = 80;
    private static final int NEAREST = 3;

    private static final String LANGUAGES =
            "Prompts are read in English, with single words of German, French, Spanish and Italian:"
                    + " say in a few words what is to be seen.";

    private Refusals() {}

    /// A prompt without a word.
    static Refused empty(Vocabulary vocabulary) {
        return refused("The prompt names nothing.", "", vocabulary);
    }

    /// A prompt without a word that is known.
    static Refused unknown(Sentence sentence, Vocabulary vocabulary) {
        return refused(
                "No word of \"%s\" is known.".formatted(quote(sentence.text().strip())),
                LANGUAGES,
                vocabulary);
    }

    /// No world is likely enough.
    static Refused nothing(Sentence sentence, Scores scores, Vocabulary vocabulary) {
        return refused(
                "No world shows \"%s\".".formatted(quote(sentence.text().strip())),
                nearest(scores, vocabulary),
                vocabulary);
    }

    /// The likeliest world is not installed.
    static Refused missing(String id, Scores scores, Vocabulary vocabulary) {
        return refused(
                "The prompt asks for \"%s\", a world that is not installed.".formatted(id),
                nearest(scores, vocabulary),
                vocabulary);
    }

    private static String nearest(Scores scores, Vocabulary vocabulary) {
        List<String> nearest =
                vocabulary.worlds().stream()
                        .filter(world -> scores.worlds().containsKey(world.id()))
                        .sorted(
                                Comparator.comparingDouble(
                                        world -> -scores.worlds().getOrDefault(world.id(), 0.0)))
                        .limit(NEAREST)
                        .map(world ->
                                "%s (say \"%s\")"
                                        .formatted(world.title(), world.words().getFirst()))
                        .toList();
        String near = nearest.isEmpty() ? "" : "Nearest: " + String.join("; ", nearest) + ". ";
        return near
                + "A player for any prompt, such as Wan with weights of your own, is not installed.";
    }

    private static Refused refused(String what, String hint, Vocabulary vocabulary) {
        return new Refused(new Refusal(Refusal.Kind.CAPABILITY, what, hint, vocabulary.titles()));
    }

    /// The text, or the beginning of a long one.
    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "...";
    }
}
