package secondunit.engine.motion.location;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.stream.IntStream;

/// Shoots a place frame by frame. Every frame depends on its number alone; rows are shared among
/// threads and do not see each other.
public final class Shooting {

    public static final FrameFormat FORMAT =
            new FrameFormat(new Size(480, 270), PixelFormat.YUV420P8, Colour.BT709, Ratio.ONE);

    public static final Timebase RATE = Timebase.of(25);

    /// Length of a clip.
    public static final int FRAMES = 90;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    /// Lines of sight for each pixel, spread over the time the shutter is open and over a bell
    /// about the pixel, as a lens with its filter spreads light.
    private static final int SAMPLES = 8;

    private static final int INSTANTS = 64;
    private static final double OPEN = 0.5 / 25;
    private static final double BLUR = 0.42;

    /// Half the width of the view, one length away: a lens of 35 mm before a sensor of 36 mm.
    private static final double WIDE = 0.51;

    private static final double PIXEL = 2 * WIDE / WIDTH;

    private final Location location;

    public Shooting(Location location) {
        this.location = location;
    }

    public Frame frame(int index) {
        double opened = index / 25.0;
        Rig.Pose[] poses = new Rig.Pose[INSTANTS];
        for (int i = 0; i < INSTANTS; i++) {
            poses[i] = location.rig().at(opened + OPEN * i / INSTANTS);
        }
        float[][] light = new float[3][WIDTH * HEIGHT];
        IntStream.range(0, HEIGHT).parallel().forEach(y -> row(index, opened, poses, y, light));
        return Developing.develop(light, FORMAT, location.grain(), index);
    }

    private void row(int index, double opened, Rig.Pose[] poses, int y, float[][] light) {
        Ray ray = new Ray();
        double[] met = new double[location.surfaces().size()];
        for (int x = 0; x < WIDTH; x++) {
            for (int s = 0; s < SAMPLES; s++) {
                int lot = (y * WIDTH + x) * SAMPLES + s;
                int instant =
                        (INSTANTS * s + Math.floorMod(Hash.of(lot, index, 1), INSTANTS)) / SAMPLES;
                aim(ray, poses[instant], lot, index, x, y);
                ray.time = opened + OPEN * instant / INSTANTS;
                location.look(ray, met, PIXEL);
                for (int c = 0; c < 3; c++) {
                    light[c][y * WIDTH + x] +=
                            (float) (location.exposure() / SAMPLES * ray.light[c]);
                }
            }
        }
    }

    private static void aim(Ray ray, Rig.Pose pose, int lot, int index, int x, int y) {
        double u = (x + 0.5 + BLUR * Hash.bell(lot, index, 2) - WIDTH / 2.0) * PIXEL;
        double v = (HEIGHT / 2.0 - y - 0.5 + BLUR * Hash.bell(lot, index, 3)) * PIXEL;
        ray.x = pose.x();
        ray.y = pose.y();
        ray.z = pose.z();
        ray.dx = pose.ahead().x() + u * pose.right().x() + v * pose.up().x();
        ray.dy = pose.ahead().y() + u * pose.right().y() + v * pose.up().y();
        ray.dz = pose.ahead().z() + u * pose.right().z() + v * pose.up().z();
    }
}
