package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Map;

/// The bundled world `dominoes`, filmed from the side at a high rate: each block is heard when the
/// one before strikes it, and the wave gains speed at first.
final class DominoesIT extends OnStage {

    private static final int COUNT = 7;
    private static final double LATEST = 0.010;

    /// Frames from just before the first block is pushed.
    @ParameterizedTest
    @CsvSource({"0.3, 9.81, 150, 84, 195", "1.2, 9.81, 100, 58, 205", "0.3, 1.62, 90, 50, 212"})
    void everyContactIsHeardWhenItIsSeen(
            double length, double gravity, long fps, long from, long to)
            throws InterruptedException {
        ChainMeasure measure = new ChainMeasure(COUNT);
        Stage stage = stage();
        Samples sound =
                new Filming(stage, Timebase.of(fps), new Size(640, 360), true)
                        .film(
                                "dominoes",
                                Map.of(
                                        "count",
                                        (double) COUNT,
                                        "layout",
                                        0.0,
                                        "view",
                                        0.0,
                                        "height",
                                        0.05,
                                        "length",
                                        length,
                                        "gravity",
                                        gravity),
                                new FrameRange(from, to),
                                measure::look);
        List<Double> contacts = measure.contacts().stream().map(frame -> frame / fps).toList();
        assertEquals(COUNT - 1, contacts.size(), contacts::toString);
        List<Double> onsets = Onsets.seconds(sound);
        for (double contact : contacts) {
            double off =
                    onsets.stream()
                            .mapToDouble(onset -> onset - contact)
                            .boxed()
                            .min((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                            .orElse(Double.POSITIVE_INFINITY);
            assertTrue(
                    Math.abs(off) <= LATEST,
                    () -> "%.4f s is off by %.4f among %s".formatted(contact, off, onsets));
        }
        // in units of the root of size over gravity
        double unit = Math.sqrt(length / gravity);
        double last = (contacts.getLast() - contacts.get(COUNT - 3)) / unit;
        double first = (contacts.get(1) - contacts.getFirst()) / unit;
        assertTrue(last < first && last > 0.25 && last < 0.6, () -> last + " after " + first);
    }
}
