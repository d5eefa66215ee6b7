package secondunit.render;

import secondunit.engine.seam.AnchorGrade;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A grade as a three-dimensional table: Adobe, "Cube LUT Specification", version 1.0. Red changes
/// fastest; values may lie beyond 0 to 1, as that allows.
final class CubeText {

    private static final int SIZE = 17;
    private static final double PEAK = 255;

    private CubeText() {}

    static byte[] of(AnchorGrade grade) {
        StringBuilder text =
                new StringBuilder(
                        """
                        TITLE "Anchor grade: new frames to the source's colours"
                        LUT_3D_SIZE %d
                        DOMAIN_MIN 0.0 0.0 0.0
                        DOMAIN_MAX 1.0 1.0 1.0
                        """
                                .formatted(SIZE));
        for (int blue = 0; blue < SIZE; blue++) {
            for (int green = 0; green < SIZE; green++) {
                for (int red = 0; red < SIZE; red++) {
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "%.6f %.6f %.6f\n",
                                    graded(grade, 0, red),
                                    graded(grade, 1, green),
                                    graded(grade, 2, blue)));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static double graded(AnchorGrade grade, int channel, int step) {
        return grade.gain().get(channel) * step / (SIZE - 1) + grade.offset().get(channel) / PEAK;
    }
}
