package secondunit.engine.seam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From measures to words.
record Judgement(Join join, Map<Gauge, Measure> measures, Stillness stillness, Lasting lasting) {

    /// A smaller change of luma is no cut, in levels.
    private static final double SMALLEST_CUT = 8;

    /// Of a cut movement leaves at least this share.
    private static final double LEFT = 0.4;

    /// Still steps right after a join that is none itself.
    private static final int HOLDING = 3;

    List<Finding> findings() {
        if (isCut()) {
            return List.of(new Finding(Defect.CUT, Grade.BAD, "cuts to another picture"));
        }
        List<Finding> findings = new ArrayList<>();
        Optional<Finding> still = still();
        still.ifPresent(findings::add);
        if (!stillness.isStill(join.step())) {
            add(findings, Gauge.SWERVE, Defect.JUMP, "the picture jumps");
            if (findings.isEmpty()) {
                add(findings, Gauge.MOTION, Defect.JUMP, "the picture jumps");
            }
        }
        add(findings, Gauge.EXPOSURE, Defect.EXPOSURE, join.step().shift().exposureWords());
        add(findings, Gauge.CHROMA, Defect.COLOUR, join.step().shift().colourWords());
        boolean softer = lasting.change(Detail::sharpness) < 0;
        add(
                findings,
                Gauge.SHARPNESS,
                Defect.SHARPNESS,
                softer ? "the new frames are softer" : "the new frames are sharper");
        boolean cleaner = lasting.change(Detail::grain) < 0;
        add(
                findings,
                Gauge.GRAIN,
                Defect.GRAIN,
                cleaner ? "the new frames have less grain" : "the new frames have more grain");
        if (findings.isEmpty()) {
            add(findings, Gauge.REST, Defect.MOVEMENT, "does not follow the movement");
        }
        if (findings.isEmpty()) {
            add(findings, Gauge.LUMA, Defect.JUMP, "the picture jumps");
        }
        return findings;
    }

    private Grade grade(Gauge gauge) {
        Measure measure = measures.get(gauge);
        return measure == null ? Grade.GOOD : gauge.grade(measure);
    }

    private void add(List<Finding> findings, Gauge gauge, Defect defect, String words) {
        if (grade(gauge) != Grade.GOOD) {
            findings.add(new Finding(defect, grade(gauge), words));
        }
    }

    private boolean isCut() {
        Step step = join.step();
        boolean jumps = grade(Gauge.LUMA) != Grade.GOOD || grade(Gauge.SWERVE) == Grade.BAD;
        return jumps
                && grade(Gauge.REST) == Grade.BAD
                && step.luma() > SMALLEST_CUT
                && step.rest() > LEFT * step.luma();
    }

    private Optional<Finding> still() {
        List<Step> ahead = join.fresh().steps();
        if (stillness.isStill(join.step())) {
            int run = 1 + stillness.run(ahead);
            return isDue() && run <= stillness.repeats().longest()
                    ? Optional.empty()
                    : Optional.of(frozen(run));
        }
        int run = stillness.run(ahead);
        return run >= Math.max(HOLDING, stillness.repeats().longest() + 1)
                ? Optional.of(new Finding(Defect.FREEZE, Grade.BAD, "the new frames hold still"))
                : Optional.empty();
    }

    private boolean isDue() {
        return stillness.repeats().isDue();
    }

    private Finding frozen(int run) {
        if (run == 1) {
            return new Finding(Defect.DOUBLED_FRAME, Grade.BAD, "doubles a frame");
        }
        boolean toTheEnd = run == 1 + join.fresh().steps().size();
        return new Finding(
                Defect.FREEZE,
                Grade.BAD,
                "freezes at the join for %s%d frames".formatted(toTheEnd ? "at least " : "", run));
    }
}
