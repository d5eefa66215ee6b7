package secondunit.engine.seam;

import java.util.Locale;

/// What is measured at a join, with the limits of `docs/reference/seam-report.md`.
public enum Gauge {
    LUMA("levels", 0.5, 1.5, 2.5),
    EXPOSURE("levels", 0.75, 2, 4),
    CHROMA("levels", 0.5, 2, 3),
    SHARPNESS("octaves", 0.15, 2, 3),
    GRAIN("octaves", 0.15, 2, 3),
    MOTION("pixels", 0.3, 2, 3),
    SWERVE("pixels", 0.5, 2, 3),
    REST("levels", 0.5, 1.5, 2),
    LOUDNESS("dB", 1, 2, 3),
    CLICK("full scale", 0.003, 1.5, 3);

    private final String unit;
    private final double least;
    private final double good;
    private final double bad;

    Gauge(String unit, double least, double good, double bad) {
        this.unit = unit;
        this.least = least;
        this.good = good;
        this.bad = bad;
    }

    /// What steps are counted in.
    public String unit() {
        return unit;
    }

    /// Up to this many times the usual step a join is good.
    public double good() {
        return good;
    }

    public Grade grade(Measure measure) {
        if (measure.times() <= good) {
            return Grade.GOOD;
        }
        return measure.times() <= bad ? Grade.FAIR : Grade.BAD;
    }

    /// A step beside the usual one, or the least usual.
    public Measure measure(double step, double usual) {
        return measure(step, usual, 1);
    }

    /// @param scale of the unit, 1 or less for small pictures
    Measure measure(double step, double usual, double scale) {
        return new Measure(step, Math.max(usual, least * scale));
    }

    /// Such as `luma`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
