package secondunit.engine.seam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The verdict on one join.
///
/// @param intoNew true where the source goes over into new frames, false where new frames go over
///   into the source
/// @param sourceSteps how many of the source's own steps it was compared with; with none, the least
///   usual steps stand in
/// @param worst the larger of its luma and flow steps over the 95th percentile of the source's own
/// @param stillness its luma step over the 10th percentile of the source's own: near 0 where the
///   picture freezes
/// @param level what the mean luma changes by, 8-bit units, positive where it gets brighter
/// @param shift what the colour shifts by along the movement
/// @param measures what could be measured; sound only where there is any
/// @param findings what is wrong, none where nothing is
public record SeamVerdict(
        boolean intoNew,
        int sourceSteps,
        double worst,
        double stillness,
        double level,
        Shift shift,
        Map<Gauge, Measure> measures,
        List<Finding> findings) {

    /// A join whose worst is at most this does not jump.
    public static final double LIMIT = 1.5;

    public SeamVerdict {
        EnumMap<Gauge, Measure> ordered = new EnumMap<>(Gauge.class);
        ordered.putAll(measures);
        measures = Collections.unmodifiableMap(ordered);
        findings = List.copyOf(findings);
    }

    public Grade grade() {
        return findings.stream().map(Finding::grade).reduce(Grade.GOOD, Grade::worse);
    }

    public boolean passes() {
        return worst <= LIMIT;
    }

    SeamVerdict with(Finding finding) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(finding);
        return new SeamVerdict(intoNew, sourceSteps, worst, stillness, level, shift, measures, all);
    }

    /// With what was heard at the join.
    ///
    /// @param louder it gets louder at the join, in time order
    public SeamVerdict heard(Measure loudness, boolean louder, Measure click) {
        Map<Gauge, Measure> all = new EnumMap<>(Gauge.class);
        all.putAll(measures);
        all.put(Gauge.LOUDNESS, loudness);
        all.put(Gauge.CLICK, click);
        List<Finding> both = new ArrayList<>(findings);
        String words =
                "gets %s by %.1f dB".formatted(louder ? "louder" : "quieter", loudness.step());
        add(both, Defect.LOUDNESS, Gauge.LOUDNESS.grade(loudness), words);
        add(both, Defect.CLICK, Gauge.CLICK.grade(click), "clicks");
        return new SeamVerdict(intoNew, sourceSteps, worst, stillness, level, shift, all, both);
    }

    private static void add(List<Finding> findings, Defect defect, Grade grade, String words) {
        if (grade != Grade.GOOD) {
            findings.add(new Finding(defect, grade, words));
        }
    }
}
