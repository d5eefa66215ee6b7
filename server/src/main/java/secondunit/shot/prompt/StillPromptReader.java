package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.Scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads prompts beside a still: what the camera does, how fast, the look and the light, what is
/// heard. Whatever else a prompt says would have to happen in the still, and is refused.
///
/// @param prompts finds the world that makes a sound
public record StillPromptReader(PromptReader prompts) {

    /// Words that lead from a camera's move to what it is aimed at.
    private static final Set<String> TOWARDS =
            Set.of(
                    "on", "onto", "to", "toward", "towards", "into", "in", "at", "over", "across",
                    "along", "past", "around", "through", "of", "from", "up", "down", "the", "a",
                    "an", "its", "this", "that", "my", "our");

    /// Words with which something else begins.
    private static final Set<String> BREAKS =
            Set.of(
                    "while", "as", "and", "then", "when", "until", "because", "with", "who",
                    "which");

    /// Words of making a shot, which ask for nothing by themselves.
    private static final Set<String> MAKING =
            Set.of(
                    "camera",
                    "move",
                    "moves",
                    "movement",
                    "motion",
                    "shot",
                    "video",
                    "clip",
                    "footage",
                    "still",
                    "photo",
                    "photograph",
                    "picture",
                    "image",
                    "frame",
                    "effect",
                    "smooth",
                    "smoothly",
                    "gentle",
                    "gently",
                    "slow",
                    "slowly",
                    "subtle",
                    "subtly",
                    "steady",
                    "steadily",
                    "very",
                    "slight",
                    "slightly",
                    "soft",
                    "softly",
                    "and",
                    "then",
                    "with",
                    "while",
                    "as",
                    "please",
                    "seconds",
                    "second",
                    "fps",
                    "sound",
                    "sounds",
                    "grain",
                    "grainy",
                    "film",
                    "style",
                    "styled",
                    "look",
                    "looks",
                    "aesthetic",
                    "filter",
                    "light",
                    "lighting",
                    "tones",
                    "colours",
                    "colors",
                    "grade",
                    "paced",
                    "pace",
                    "audio",
                    "music");

    /// Things whose names end as words of what goes on do.
    private static final Set<String> THINGS =
            Set.of(
                    "building",
                    "buildings",
                    "painting",
                    "paintings",
                    "ceiling",
                    "morning",
                    "evening",
                    "wedding",
                    "lightning",
                    "clothing",
                    "railing",
                    "spring",
                    "string",
                    "wing",
                    "king",
                    "ring",
                    "swing",
                    "thing",
                    "awning",
                    "drawing");

    /// Reads a prompt, which may be empty.
    ///
    /// @throws RefusedException where it asks for what a camera cannot do
    public StillReading read(String prompt, Vocabulary vocabulary) {
        Sentence sentence = Sentence.of(prompt);
        if (sentence.size() == 0) {
            return StillReading.NOTHING_SAID;
        }
        BitSet denied = Denials.in(sentence);
        List<Said> all = WishReader.read(sentence, denied);
        List<Said> said = WishReader.standing(sentence, all, "");
        BitSet aimed = aimed(sentence, said);
        var kept = new BitSet();
        var unheard = new BitSet();
        List<Wish> wishes = new ArrayList<>();
        Scene heard = null;
        for (Said one : said) {
            Scene found = heard == null ? heard(sentence, one, vocabulary) : null;
            if (found != null || (isFollowed(one) && !one.span().touches(aimed))) {
                heard = found == null ? heard : found;
                wishes.add(one.wish());
                one.span().mark(kept);
            } else if (one.is(Topic.SOUND) || one.is(Topic.WITHOUT)) {
                one.span().mark(unheard);
            }
        }
        var late = new BitSet();
        all.stream().filter(StillPromptReader::isFollowed).forEach(one -> one.span().mark(late));
        refuseWhatHappens(sentence, List.of(kept, unheard, aimed, denied, late));
        return new StillReading(
                new Brief(wishes, wishes), heard, sentence.phrases(kept), ignored(sentence, kept));
    }

    /// What each move of the camera is aimed at: the words that follow it in its clause.
    private static BitSet aimed(Sentence sentence, List<Said> said) {
        var moves = new BitSet();
        said.stream().filter(one -> one.is(Topic.CAMERA)).forEach(one -> one.span().mark(moves));
        var aimed = new BitSet();
        for (int at = 1; at < sentence.size(); at++) {
            boolean goesOn =
                    sentence.continues(at)
                            && !moves.get(at)
                            && !sentence.hasWordAt(at, BREAKS)
                            && !isGoingOn(sentence.at(at).text());
            boolean begins = moves.get(at - 1) && sentence.hasWordAt(at, TOWARDS);
            aimed.set(at, goesOn && (begins || aimed.get(at - 1)));
        }
        return aimed;
    }

    private static boolean isGoingOn(String word) {
        return word.endsWith("ing") && !THINGS.contains(word);
    }

    private static boolean isFollowed(Said one) {
        return switch (one.wish().topic()) {
            case CAMERA,
                    CAMERA_PACE,
                    LENS,
                    FOCAL_LENGTH,
                    STYLE,
                    PACE,
                    COLOURS,
                    TEMPERATURE,
                    LOOP,
                    SECONDS,
                    MUSIC,
                    TEMPO,
                    KEY ->
                    true;
            case SOUND -> one.wish().value().equals("none");
            case ALPHA, WITHOUT, HOUR, WIND, RAIN, CLOUDS, FOG, DENSITY, COUNT -> false;
        };
    }

    /// The world that makes a sound that is asked for.
    private @Nullable Scene heard(Sentence sentence, Said one, Vocabulary vocabulary) {
        if (!one.is(Topic.SOUND) || one.wish().value().equals("none")) {
            return null;
        }
        String noise = one.wish().value().replace("wanted:", "");
        String words = sentence.words(one.span().start(), one.span().end());
        for (String text : List.of(noise, words)) {
            if (prompts.read(text, vocabulary) instanceof Reading reading
                    && Noises.bundled().belongs(noise, reading.scene().world())) {
                return reading.scene();
            }
        }
        return null;
    }

    private static void refuseWhatHappens(Sentence sentence, List<BitSet> understood) {
        var rest = new BitSet();
        for (int at = 0; at < sentence.size(); at++) {
            rest.set(at, !sentence.at(at).isGrammar() && !sentence.hasWordAt(at, MAKING));
        }
        understood.forEach(rest::andNot);
        if (!rest.isEmpty()) {
            String what = sentence.phrases(rest).stream().collect(Collectors.joining(" ... "));
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "No installed player can make \"%s\" happen in a still."
                                    .formatted(Refusals.quote(what)),
                            "A camera can move over it: name a camera move, such as \"slow push in\", or leave the prompt empty; name a sound as in \"sound of rain\". A model for image-to-video would help."));
        }
    }

    private static List<String> ignored(Sentence sentence, BitSet kept) {
        var ignored = new BitSet();
        for (int at = 0; at < sentence.size(); at++) {
            ignored.set(
                    at,
                    !kept.get(at)
                            && !sentence.at(at).isGrammar()
                            && !sentence.hasWordAt(at, MAKING));
        }
        return sentence.phrases(ignored);
    }
}
