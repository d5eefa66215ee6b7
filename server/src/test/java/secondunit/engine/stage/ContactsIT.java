package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.Generator;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A drop that strikes water, wood that crackles and a leader's pop are heard when they are seen,
/// to ten milliseconds. Everything is found in pixels and samples.
final class ContactsIT extends OnStage {

    private static final double LATEST = 0.010;

    /// Frames without a spark before a crackle that tells: an old one's may flicker.
    private static final int LONG_DARK = 12;

    private static final Size SIZE = new Size(320, 180);

    /// What was seen, frame by frame, and heard.
    private record Take(List<float[]> pictures, Samples sound) {}

    private static Take film(
            String world, Map<String, Double> parameters, long fps, long frames, long seed)
            throws InterruptedException {
        Generator stage = stage();
        List<float[]> pictures = new ArrayList<>();
        Samples sound =
                new Filming(stage, Timebase.of(fps), SIZE, false, seed)
                        .film(
                                world,
                                parameters,
                                new FrameRange(0, frames),
                                picture -> pictures.add(picture.samples()));
        return new Take(pictures, sound);
    }

    @Test
    void aDropIsHeardWhenItStrikes() throws InterruptedException {
        double fps = 120;
        Take take = film("ripples", Map.of("count", 20.0, "wind", 0.0), 120, 72, 11);
        double heard = Onsets.seconds(take.sound()).getFirst();
        assertEquals(landing(take.pictures()) / fps, heard, LATEST);
    }

    /// In frames: when the front of what falls, which runs down the picture evenly, comes to where
    /// it stays.
    private static double landing(List<float[]> pictures) {
        int column = strongestChange(pictures) / 3 % SIZE.width();
        List<double[]> way = new ArrayList<>();
        for (int i = 1; i < pictures.size(); i++) {
            int row = lowestChange(pictures.get(i - 1), pictures.get(i), column);
            if (row >= 0) {
                way.add(new double[] {i, row});
            }
        }
        double resting = way.stream().skip(way.size() / 2).mapToDouble(at -> at[1]).max().orElse(0);
        List<double[]> falling =
                way.stream().filter(at -> at[1] > resting / 3 && at[1] < resting - 4).toList();
        assertTrue(falling.size() >= 4, () -> "too few rows: " + falling.size());
        double[] from = falling.getFirst();
        double[] to = falling.getLast();
        double pace = (to[1] - from[1]) / (to[0] - from[0]);
        return to[0] + (resting - to[1]) / pace;
    }

    /// The sample that changes most between any two pictures.
    private static int strongestChange(List<float[]> pictures) {
        int strongest = 0;
        double most = 0;
        for (int i = 1; i < pictures.size(); i++) {
            for (int j = 0; j < pictures.get(i).length; j++) {
                double change = Math.abs(pictures.get(i)[j] - pictures.get(i - 1)[j]);
                if (change > most) {
                    most = change;
                    strongest = j;
                }
            }
        }
        return strongest;
    }

    /// The lowest row with something that moves near a column; -1 for none.
    private static int lowestChange(float[] before, float[] now, int column) {
        for (int i = now.length - 1; i >= 0; i--) {
            boolean near = Math.abs(i / 3 % SIZE.width() - column) <= 12;
            if (near && Math.abs(now[i] - before[i]) > 0.08) {
                return i / (3 * SIZE.width());
            }
        }
        return -1;
    }

    /// The same fire with and without its crackles: what differs are the sparks that they throw.
    @Test
    void aCrackleIsHeardWhenItsSparksFly() throws InterruptedException {
        double fps = 96;
        Map<String, Double> still = Map.of("sparks", 0.0, "density", 0.2, "crackle", 0.0);
        Map<String, Double> crackling = Map.of("sparks", 0.0, "density", 0.2, "crackle", 0.4);
        int seen = 0;
        for (long seed = 11; seed < 14; seed++) {
            List<float[]> without = film("fire", still, 96, 120, seed).pictures();
            Take with = film("fire", crackling, 96, 120, seed);
            List<Double> onsets = Onsets.seconds(with.sound());
            int dark = 0;
            for (int i = 0; i < without.size(); i++) {
                int sparks = differing(without.get(i), with.pictures().get(i));
                if (dark >= LONG_DARK && sparks > 0) {
                    seen++;
                    double time = (i - 0.5) / fps;
                    assertEquals(time, nearest(onsets, time), LATEST);
                }
                dark = sparks == 0 ? dark + 1 : 0;
            }
        }
        assertTrue(seen >= 2, "too few crackles out of the dark to tell: " + seen);
    }

    private static int differing(float[] a, float[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += Math.abs(a[i] - b[i]) > 0.03 ? 1 : 0;
        }
        return count;
    }

    /// The onset nearest to a time, in seconds.
    private static double nearest(List<Double> onsets, double time) {
        return onsets.stream()
                .min(Comparator.comparingDouble(onset -> Math.abs(onset - time)))
                .orElse(Double.NaN);
    }

    /// A number's first frame differs most from the one before: the sweep begins anew.
    @Test
    void everyNumberOfALeaderPopsOnItsFrame() throws InterruptedException {
        Map<String, Double> asked =
                Map.of("from", 4.0, "beeps", 2.0, "wear", 0.0, "projector", 0.0);
        Take take = film("leader", asked, 24, 96, 11);
        List<Double> numbers = new ArrayList<>();
        for (int i = 1; i < take.pictures().size(); i++) {
            if (differing(take.pictures().get(i - 1), take.pictures().get(i))
                    > take.pictures().get(i).length / 5) {
                numbers.add(i / 24.0);
            }
        }
        assertEquals(List.of(1.0, 2.0, 3.0), numbers);
        List<Double> pops = Onsets.seconds(take.sound());
        for (double number : numbers) {
            assertTrue(
                    pops.stream().anyMatch(pop -> Math.abs(pop - number) <= 0.001),
                    () -> number + " among " + pops);
        }
    }
}
