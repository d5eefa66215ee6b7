package secondunit.shot.prompt;

import secondunit.shot.Scene;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A prompt read for one world.
///
/// @param named where the prompt names the world; none: the prompt asks for something else
/// @param values every parameter's value
/// @param said the tokens that give a parameter its value, by its name
/// @param beyond settings that the world's parameters do not reach
/// @param kept tokens that the scene follows
/// @param notes of two different values for one parameter, which was taken
/// @param unmet tokens of what the prompt does not want and the world has
record WorldReading(
        World world,
        List<Span> named,
        Map<String, Double> values,
        Map<String, Span> said,
        List<Setting> beyond,
        BitSet kept,
        List<String> notes,
        BitSet unmet) {

    /// The best evidence last: most words that name the world, then most words kept, then the
    /// earliest named.
    static final Comparator<WorldReading> EVIDENCE =
            Comparator.comparingInt(WorldReading::evidence)
                    .thenComparingInt(reading -> reading.kept.cardinality())
                    .thenComparingInt(reading -> -reading.firstNamed());

    private int evidence() {
        return named.stream().mapToInt(Span::length).sum();
    }

    private int firstNamed() {
        return named.stream().mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }

    Reading reading(Sentence sentence) {
        var ignored = new BitSet();
        for (int at = 0; at < sentence.size(); at++) {
            ignored.set(at, !sentence.at(at).isGrammar() || unmet.get(at));
        }
        ignored.andNot(kept);
        return new Reading(
                new Scene(world.id(), values), sentence.phrases(kept), sentence.phrases(ignored));
    }
}
