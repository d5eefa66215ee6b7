package secondunit.engine.seam;

import secondunit.engine.flow.Steps;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What changes at a join and stays changed: medians over a few frames on each side.
///
/// @param source details of the source's frames, the nearest to the join first
/// @param fresh details of the new frames, likewise
record Lasting(List<Detail> source, List<Detail> fresh) {

    private static final int WINDOW = 5;
    private static final int FEWEST = 3;

    /// Puts nothing where there are too few frames.
    void put(Gauge gauge, ToDoubleFunction<Detail> value, Map<Gauge, Measure> measures) {
        if (Math.min(source.size(), fresh.size()) >= FEWEST) {
            measures.put(gauge, gauge.measure(Math.abs(change(value)), usual(value)));
        }
    }

    /// New less source.
    double change(ToDoubleFunction<Detail> value) {
        return median(fresh, 0, value) - median(source, 0, value);
    }

    /// The 95th percentile of the change at every place inside the source.
    private double usual(ToDoubleFunction<Detail> value) {
        double[] changes = new double[Math.max(0, source.size() - 2 * WINDOW + 1)];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = Math.abs(median(source, i, value) - median(source, i + WINDOW, value));
        }
        return changes.length == 0 ? 0 : Steps.percentile(changes, 0.95);
    }

    private static double median(List<Detail> all, int from, ToDoubleFunction<Detail> value) {
        List<Detail> window = all.subList(from, Math.min(all.size(), from + WINDOW));
        return Steps.percentile(window.stream().mapToDouble(value).toArray(), 0.5);
    }
}
