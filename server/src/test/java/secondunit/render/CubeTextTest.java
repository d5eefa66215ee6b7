package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.seam.AnchorGrade;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The table is applied here by code of its own: trilinear, red fastest, as the specification says.
class CubeTextTest {

    private static final FrameFormat FORMAT =
            new FrameFormat(new Size(64, 48), PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);

    private static final OpticalFlow STILL =
            (from, _) -> new FlowField(from.width(), from.height());

    @Test
    void aGradedClipComesBackWithinALevelThoughAnEighthOfItIsCovered() {
        Frame source = picture(1, 0);
        Frame made = picture(0.92, 9);
        cover(made);
        AnchorGrade grade = AnchorGrade.fit(List.of(new AnchorGrade.Anchor(source, made)), STILL);
        Table table = Table.read(new String(CubeText.of(grade), StandardCharsets.US_ASCII));
        double worst = 0;
        for (int y = 8; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                double[] graded = table.of(levels(made, x, y));
                int[] wanted = levels(source, x, y);
                for (int c = 0; c < 3; c++) {
                    worst = Math.max(worst, Math.abs(graded[c] - wanted[c]));
                }
            }
        }
        assertTrue(worst <= 1.3, "off by " + worst + " levels, rounding of the picture included");
        assertTrue(grade.most() > 8 && grade.mean() > 1, grade.toString());
    }

    @Test
    void withoutAnyShiftTheTableIsTheIdentity() {
        AnchorGrade grade =
                AnchorGrade.fit(
                        List.of(new AnchorGrade.Anchor(picture(1, 0), picture(1, 0))), STILL);
        assertEquals(0, grade.most(), 0.01);
        assertEquals(
                17 * 17 * 17 + 4,
                new String(CubeText.of(grade), StandardCharsets.US_ASCII).lines().count());
    }

    private static Frame picture(double gain, double offset) {
        Frame frame = new Frame(FORMAT);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                int[] plain = {40 + 2 * x, 60 + 3 * y, 50 + x + y};
                for (int c = 0; c < 3; c++) {
                    double shifted = c == 1 ? plain[c] : gain * plain[c] + offset;
                    frame.plane(c).set(x, y, (int) Math.round(shifted));
                }
            }
        }
        return frame;
    }

    private static void cover(Frame frame) {
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 64; x++) {
                frame.plane(0).set(x, y, 255);
                frame.plane(2).set(x, y, 0);
            }
        }
    }

    private static int[] levels(Frame frame, int x, int y) {
        return new int[] {
            frame.plane(0).get(x, y), frame.plane(1).get(x, y), frame.plane(2).get(x, y)
        };
    }

    private record Table(int size, List<double[]> rows) {

        static Table read(String text) {
            List<double[]> rows =
                    text.lines()
                            .filter(line -> line.matches("[-0-9].*"))
                            .map(line ->
                                    Arrays.stream(line.split(" "))
                                            .mapToDouble(Double::parseDouble)
                                            .toArray())
                            .toList();
            return new Table((int) Math.round(Math.cbrt(rows.size())), rows);
        }

        double[] of(int[] levels) {
            double[] out = new double[3];
            for (int corner = 0; corner < 8; corner++) {
                double weight = 1;
                int at = 0;
                int stride = 1;
                for (int c = 0; c < 3; c++) {
                    double place = levels[c] / 255.0 * (size - 1);
                    int below = Math.min((int) place, size - 2);
                    int up = corner >> c & 1;
                    weight *= up == 1 ? place - below : 1 - place + below;
                    at += (below + up) * stride;
                    stride *= size;
                }
                for (int c = 0; c < 3; c++) {
                    out[c] += weight * 255 * rows.get(at)[c];
                }
            }
            return out;
        }
    }
}
