package secondunit.app;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.Renderer;
import secondunit.render.Watcher;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Small takes of footage made for nobody, from which the JDK learns what a worker loads and which
/// of its loops are worth compiling at once (JEP 483, 514 and 515).
final class Rehearsal {

    private static final FrameFormat FORMAT =
            new FrameFormat(new Size(640, 360), PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);
    private static final Timebase RATE = Timebase.of(25);
    private static final int FRAMES = 26;
    private static final int MADE = 4;

    private final Media media;
    private final Renderer renderer;

    Rehearsal(Media media, Renderer renderer) {
        this.media = media;
        this.renderer = renderer;
    }

    /// Leaves its files in the folder.
    void in(Path folder) {
        Path clip = folder.resolve("clip.mkv");
        shoot(clip);
        Casting casting = new Casting(Casting.AUTO, Quality.FINAL, 1);
        List<ShotRequest> shots =
                List.of(
                        new ShotRequest.Extend(clip, Side.TAIL, MADE, MADE, "", casting),
                        new ShotRequest.Bridge(clip, clip, MADE, MADE, "", casting));
        for (int i = 0; i < shots.size(); i++) {
            String take = "rehearsal-" + i;
            Path file = folder.resolve(take + ".mkv");
            play(new Order(take, shots.get(i), file, DeliveryFormat.MKV_FFV1));
        }
    }

    private void play(Order order) {
        Outcome outcome = renderer.outcome(order, Watcher.NOBODY);
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("the rehearsal ended as " + outcome);
        }
    }

    /// A pattern that a camera pans over, and a hum.
    private void shoot(Path clip) {
        int rate = Samples.STANDARD_RATE;
        SoundFormat sound = new SoundFormat(rate, 1);
        ClipPlan plan =
                new ClipPlan(DeliveryFormat.MKV_FFV1, RATE, FORMAT, sound, null, null, 0, Map.of());
        try (ClipWriter writer = media.create(clip, plan)) {
            for (int index = 0; index < FRAMES; index++) {
                writer.write(frame(index));
                writer.write(hum(RATE.sampleAt(index, rate), RATE.sampleAt(index + 1, rate)));
            }
            writer.finish();
        }
    }

    private static Frame frame(int index) {
        Frame frame = new Frame(FORMAT);
        for (Plane plane : frame.planes()) {
            double scale = FORMAT.size().width() / (double) plane.width();
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    double u = x * scale + 2.5 * index;
                    double v = y * scale;
                    double value = Math.sin(u / 9) * Math.cos(v / 7) + Math.sin((u + v) / 31);
                    plane.set(x, y, (int) (126 + 50 * value));
                }
            }
        }
        return frame;
    }

    private static Samples hum(long start, long end) {
        float[] wave = new float[(int) (end - start)];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.01 * Math.sin((start + i) * 0.01));
        }
        return new Samples(Samples.STANDARD_RATE, new float[][] {wave});
    }
}
