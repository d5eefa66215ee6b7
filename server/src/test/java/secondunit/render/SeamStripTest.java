package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.seam.Defect;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Gauge;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.Measure;
import secondunit.engine.seam.SeamVerdict;
import secondunit.engine.seam.Shift;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

class SeamStripTest {

    @Test
    void twoJoinsOfPureNoiseStillMakeASmallFile() throws IOException {
        SeamStrip.Shown shown = shown(Grade.BAD, noise(1), noise(2));
        byte[] file = SeamStrip.jpeg(List.of(shown, shown), 0);
        assertTrue(file.length <= SeamStrip.BYTES, file.length + " bytes");
        assertEquals(1220, read(file).getWidth());
    }

    @Test
    void whatChangesIsBrightAndWhatDoesNotIsBlack() throws IOException {
        BufferedImage same =
                read(SeamStrip.jpeg(List.of(shown(Grade.GOOD, gray(90), gray(90))), 0));
        BufferedImage other =
                read(SeamStrip.jpeg(List.of(shown(Grade.GOOD, gray(90), gray(130))), 0));
        assertTrue((same.getRGB(1100, 110) & 0xff) < 30);
        assertTrue((other.getRGB(1100, 110) & 0xff) > 130);
    }

    @Test
    void aPhonesPictureStandsUpright() throws IOException {
        int lying =
                read(SeamStrip.jpeg(List.of(shown(Grade.FAIR, gray(9), gray(9))), 0)).getHeight();
        int upright =
                read(SeamStrip.jpeg(List.of(shown(Grade.FAIR, gray(9), gray(9))), 90)).getHeight();
        assertTrue(upright > lying);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static SeamStrip.Shown shown(Grade grade, Frame before, Frame after) {
        List<Finding> findings =
                grade == Grade.GOOD ? List.of() : List.of(new Finding(Defect.JUMP, grade, "jumps"));
        return new SeamStrip.Shown(
                new SeamVerdict(
                        true,
                        24,
                        1,
                        1,
                        0,
                        new Shift(0, 0, 0),
                        Map.of(Gauge.LUMA, new Measure(2, 1)),
                        findings),
                List.of(before, before),
                List.of(after, after));
    }

    private static Frame gray(int level) {
        Frame frame = new Frame(format());
        frame.planes().forEach(plane -> Arrays.fill(plane.bytes(), (byte) level));
        return frame;
    }

    private static Frame noise(long seed) {
        Frame frame = new Frame(format());
        SplittableRandom random = new SplittableRandom(seed);
        frame.planes().forEach(plane -> random.nextBytes(plane.bytes()));
        return frame;
    }

    private static FrameFormat format() {
        return new FrameFormat(new Size(480, 270), PixelFormat.RGB8, Colour.RGB709, Ratio.ONE);
    }
}
