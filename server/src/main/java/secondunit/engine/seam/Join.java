package secondunit.engine.seam;

import secondunit.engine.flow.Steps;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A join and both its sides.
///
/// @param rows of the pictures that flow is measured on
/// @param level what the mean luma changes by
record Join(boolean intoNew, Step step, int rows, double level, Side source, Side fresh) {

    /// The least that is usual, for the old verdict.
    private static final double LEAST_LUMA = 0.1;

    private static final double LEAST_FLOW = 0.02;

    /// With fewer steps of its own a source does not know what is usual.
    private static final int FEW = 5;

    Join(boolean intoNew, Step step, Look from, Look to, int second) {
        this(
                intoNew,
                step,
                from.small().height(),
                to.level() - from.level(),
                new Side(second),
                new Side(SeamMeter.FRESH));
    }

    SeamVerdict verdict() {
        List<Step> own = own();
        Map<Gauge, Measure> measures = new EnumMap<>(Gauge.class);
        double small = rows / (double) SeamMeter.FLOW_HEIGHT;
        measures.put(Gauge.LUMA, measure(Gauge.LUMA, own, Step::luma, 1));
        measures.put(
                Gauge.EXPOSURE, measure(Gauge.EXPOSURE, own, s -> Math.abs(s.shift().luma()), 1));
        measures.put(Gauge.CHROMA, measure(Gauge.CHROMA, own, s -> s.shift().colour(), 1));
        measures.put(Gauge.MOTION, measure(Gauge.MOTION, own, Step::flow, small));
        Repeats repeats = Repeats.of(own);
        measures.put(Gauge.SWERVE, new Swerve(step, own, fresh.steps(), repeats).measure(small));
        measures.put(Gauge.REST, measure(Gauge.REST, own, Step::rest, 1));
        Lasting lasting = new Lasting(source.details().subList(0, details(own)), fresh.details());
        lasting.put(Gauge.SHARPNESS, Detail::sharpness, measures);
        lasting.put(Gauge.GRAIN, Detail::grain, measures);
        Stillness stillness = Stillness.of(own, repeats, small);
        return new SeamVerdict(
                intoNew,
                own.size(),
                Math.max(
                        step.luma() / usual(own, Step::luma, LEAST_LUMA),
                        step.flow() / usual(own, Step::flow, LEAST_FLOW)),
                stillness.share(step),
                level,
                step.shift(),
                measures,
                new Judgement(this, measures, stillness, lasting).findings());
    }

    private int details(List<Step> own) {
        return Math.min(own.size() + 1, source.details().size());
    }

    /// The source's own steps up to the next cut: a fast pan changes as much, but movement explains
    /// it.
    private List<Step> own() {
        double[] rests = source.steps().stream().mapToDouble(Step::rest).toArray();
        int end = 0;
        while (end < rests.length && !Steps.isCut(rests, end)) {
            end++;
        }
        return source.steps().subList(0, end);
    }

    private Measure measure(
            Gauge gauge, List<Step> own, ToDoubleFunction<Step> value, double scale) {
        return gauge.measure(
                value.applyAsDouble(step),
                both(
                        own.stream().mapToDouble(value).toArray(),
                        fresh.steps().stream().mapToDouble(value).toArray()),
                scale);
    }

    /// The source's usual step, or the new frames' own where that is more, but no more than twice
    /// the source's, if the source has enough to say.
    static double both(double[] own, double[] fresh) {
        double usual = own.length == 0 ? 0 : Steps.percentile(own, 0.95);
        if (fresh.length == 0) {
            return usual;
        }
        double ahead = Steps.percentile(fresh, 0.5);
        return Math.max(usual, own.length < FEW ? ahead : Math.min(2 * usual, ahead));
    }

    private static double usual(List<Step> own, ToDoubleFunction<Step> value, double least) {
        double[] values = own.stream().mapToDouble(value).toArray();
        return values.length == 0 ? least : Math.max(least, Steps.percentile(values, 0.95));
    }
}
