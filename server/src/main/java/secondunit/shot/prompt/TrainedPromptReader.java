package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads prompts in people's own words: a trained network names the world, the world's manifest and
/// the lexicon of wishes give the values. Worlds that the network was not trained on are named by
/// their manifest's words alone. A first clause that is nothing but a world's name names it.
public final class TrainedPromptReader implements PromptReader {

    /// How likely a token must be to belong to what the world shows to count as followed.
    private static final double SUBJECT = 0.5;

    /// How likely a world must be when another one's manifest names it in so many words.
    private static final double SURE = 0.9;

    /// Worlds at least this likely are looked at again for their names; being named counts so many
    /// times.
    private static final double IN_QUESTION = 0.1;

    private static final double NAMED = 3;

    /// More than any likelihood: what a prompt says in so many words.
    private static final double CERTAIN = Double.POSITIVE_INFINITY;

    /// A world is shown when it is at least so many times as likely as none.
    private static final double NO_LESS = 0.8;

    private final TextScorer scorer;
    private final PlainPromptReader plain = new PlainPromptReader();
    private volatile @Nullable Prepared prepared;

    private record Prepared(
            Vocabulary vocabulary,
            Map<String, WorldReader> known,
            Vocabulary others,
            Known words) {}

    public TrainedPromptReader(TextScorer scorer) {
        this.scorer = scorer;
    }

    private Prepared prepare(Vocabulary vocabulary) {
        Prepared last = prepared;
        if (last == null || !last.vocabulary().equals(vocabulary)) {
            Map<String, WorldReader> known = new TreeMap<>();
            List<World> others = new ArrayList<>();
            for (World world : vocabulary.worlds()) {
                if (scorer.worlds().contains(world.id())) {
                    known.put(world.id(), new WorldReader(world));
                } else {
                    others.add(world);
                }
            }
            last =
                    new Prepared(
                            vocabulary,
                            known,
                            new Vocabulary(vocabulary.player(), others),
                            Known.of(vocabulary));
            prepared = last;
        }
        return last;
    }

    @Override
    public Answer read(String prompt, Vocabulary vocabulary) {
        Sentence sentence = Sentence.of(prompt);
        if (sentence.size() == 0) {
            return Refusals.empty(vocabulary);
        }
        Prepared worlds = prepare(vocabulary);
        if (!worlds.words().anyIn(sentence)) {
            return Refusals.unknown(sentence, vocabulary);
        }
        BitSet denied = Denials.in(sentence);
        Scores scores = scorer.score(Features.of(sentence, denied, WordNet.bundled()));
        Map.Entry<String, Double> best =
                worlds.known().values().stream()
                        .filter(reader -> reader.isNamedFirst(sentence))
                        .findFirst()
                        .map(reader -> Map.entry(reader.id(), CERTAIN))
                        .orElseGet(() -> best(scores, sentence, denied, worlds.known()));
        boolean named = best.getValue() >= scores.none() * NO_LESS;
        boolean others = !worlds.others().worlds().isEmpty();
        if (others && (!named || best.getValue() < SURE)) {
            Optional<Answer> other = other(prompt, worlds.others());
            if (other.isPresent()) {
                return other.get();
            }
        }
        if (!named) {
            return Refusals.nothing(sentence, scores, vocabulary);
        }
        WorldReader reader = worlds.known().get(best.getKey());
        return reader == null
                ? Refusals.missing(best.getKey(), scores, vocabulary)
                : answer(sentence, denied, reader, scores);
    }

    private Optional<Answer> other(String prompt, Vocabulary others) {
        return Optional.of(plain.read(prompt, others)).filter(Reading.class::isInstance);
    }

    /// The likeliest world; among those in question one that is named counts for more.
    private static Map.Entry<String, Double> best(
            Scores scores, Sentence sentence, BitSet denied, Map<String, WorldReader> known) {
        Map.Entry<String, Double> best = Map.entry("", 0.0);
        double most = -1;
        for (Map.Entry<String, Double> one : new TreeMap<>(scores.worlds()).entrySet()) {
            WorldReader reader = known.get(one.getKey());
            boolean named =
                    one.getValue() > IN_QUESTION
                            && reader != null
                            && reader.isNamed(sentence, denied);
            double weight = one.getValue() * (named ? NAMED : 1);
            if (weight > most) {
                most = weight;
                best = one;
            }
        }
        return Map.entry(best.getKey(), best.getValue());
    }

    private static Answer answer(
            Sentence sentence, BitSet denied, WorldReader reader, Scores scores) {
        WorldReading base = reader.read(sentence);
        World world = base.world();
        List<Said> said = new ArrayList<>(WishReader.read(sentence, denied));
        said.removeIf(one ->
                !one.is(Topic.SOUND)
                        && base.said().values().stream()
                                .anyMatch(own -> isWithin(one.span(), own)));
        List<Said> standing = WishReader.standing(sentence, said, world.id());
        Map<String, Double> values = new TreeMap<>(base.values());
        var kept = (BitSet) base.kept().clone();
        List<Wish> open = new ArrayList<>();
        for (Said one : standing) {
            Optional<Parameter> parameter = Fitting.parameter(world, one.wish());
            if (parameter.isPresent()) {
                String name = parameter.get().name();
                if (speaksFor(one, base.said().get(name))) {
                    double value = Fitting.value(parameter.get(), one.wish());
                    if (!parameter.get().allows(value)) {
                        return PlainPromptReader.beyond(
                                sentence,
                                world,
                                new Setting(
                                        parameter.get(),
                                        one.span(),
                                        value,
                                        Setting.Strength.NUMBER));
                    }
                    values.put(name, value);
                }
                one.span().mark(kept);
            } else if (isFollowed(one, sentence, reader)) {
                one.span().mark(kept);
                open.add(one.wish());
            }
        }
        if (!base.beyond().isEmpty()) {
            return PlainPromptReader.beyond(sentence, world, base.beyond().getFirst());
        }
        keepSubject(sentence, scores, denied, kept);
        var unmet = (BitSet) base.unmet().clone();
        unmet.andNot(followed(standing, sentence, reader));
        kept.andNot(unmet);
        values.replaceAll((_, value) -> Fitting.rounded(value));
        var scene = new Scene(world.id(), values);
        var brief = new Brief(standing.stream().map(Said::wish).toList(), open);
        List<String> notes = contradictions(sentence, base.notes(), said, standing);
        var ignored = new BitSet();
        for (int at = 0; at < sentence.size(); at++) {
            ignored.set(at, !sentence.at(at).isGrammar());
        }
        ignored.andNot(kept);
        return new Reading(
                scene,
                brief,
                Expansion.of(world, scene, brief),
                sentence.phrases(kept),
                sentence.phrases(ignored),
                notes);
    }

    private static boolean isWithin(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    /// True where nothing in the manifest's own words says otherwise, or only a part of this:
    /// "hardly a breeze" is no breeze.
    private static boolean speaksFor(Said one, @Nullable Span own) {
        return own == null
                || (one.span().start() <= own.start()
                        && own.end() <= one.span().end()
                        && one.span().length() > own.length());
    }

    /// What a direction, a length, a loop and so on can follow; of absences those that the world
    /// keeps by nature, and of noises those that it makes.
    private static boolean isFollowed(Said one, Sentence sentence, WorldReader reader) {
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
                    ALPHA,
                    SECONDS,
                    MUSIC,
                    TEMPO,
                    KEY ->
                    true;
            case SOUND -> isHeard(one.wish().value(), reader);
            case WITHOUT -> isAbsent(one, sentence, reader);
            case HOUR, WIND, RAIN, CLOUDS, FOG, DENSITY, COUNT -> false;
        };
    }

    /// No sound at all, or a noise that the world has of its own.
    private static boolean isHeard(String sound, WorldReader reader) {
        return sound.equals("none")
                || Noises.bundled().belongs(sound.replace("wanted:", ""), reader.id());
    }

    private static boolean isAbsent(Said one, Sentence sentence, WorldReader reader) {
        for (int at = one.span().start(); at < one.span().end(); at++) {
            if (reader.endOfName(sentence, at) > 0) {
                return false;
            }
        }
        return true;
    }

    /// The tokens of what is asked for and followed.
    private static BitSet followed(List<Said> standing, Sentence sentence, WorldReader reader) {
        var followed = new BitSet();
        standing.stream()
                .filter(one -> isFollowed(one, sentence, reader))
                .forEach(one -> one.span().mark(followed));
        return followed;
    }

    /// The words that say what is shown, and those of grammar between two that are kept.
    private static void keepSubject(Sentence sentence, Scores scores, BitSet denied, BitSet kept) {
        for (int at = 0; at < Math.min(scores.subject().size(), sentence.size()); at++) {
            if (scores.subject().get(at) > SUBJECT
                    && !denied.get(at)
                    && !sentence.at(at).isGrammar()) {
                kept.set(at);
            }
        }
        for (int at = 1; at + 1 < sentence.size(); at++) {
            if (sentence.at(at).isGrammar() && kept.get(at - 1) && kept.get(at + 1)) {
                kept.set(at);
            }
        }
    }

    private static List<String> contradictions(
            Sentence sentence, List<String> base, List<Said> said, List<Said> standing) {
        List<String> notes = new ArrayList<>(base);
        Map<Wish, Said> firsts = new LinkedHashMap<>();
        standing.forEach(one -> firsts.putIfAbsent(one.wish(), one));
        for (Said one : said) {
            Conflicts.first(one.wish(), firsts)
                    .ifPresent(first ->
                            notes.add(WorldReader.note(sentence, first.span(), one.span())));
        }
        return notes;
    }
}
