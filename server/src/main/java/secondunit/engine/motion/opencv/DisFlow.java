package secondunit.engine.motion.opencv;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_video.DISOpticalFlow;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;

import java.nio.FloatBuffer;
import java.util.Arrays;

/// Dense inverse search (Kroeger, Timofte, Dai and Van Gool, "Fast Optical Flow using Dense Inverse
/// Search", ECCV 2016), preset medium, by OpenCV.
///
/// The search runs in one stripe a thread and stripes do not see each other, so the number of
/// threads is part of the answer: it is fixed, whatever the machine has.
public final class DisFlow implements OpticalFlow {

    private static final int THREADS = 2;

    /// Narrower pictures are searched down to single pixels, wider ones to pairs.
    private static final int WIDE = 640;

    /// The same where movement is only measured: four times faster.
    private static final int WIDE_TO_MEASURE = 480;

    /// The search needs this much room for its pyramid; smaller pictures get an edge of repeated
    /// pixels.
    private static final int SMALLEST_SIDE = 64;

    /// Faint pictures are stretched before they are rounded to 8 bits, at most this much.
    private static final float MOST_GAIN = 4;

    private final int wide;

    /// For following points.
    public DisFlow() {
        this(WIDE);
    }

    private DisFlow(int wide) {
        this.wide = wide;
    }

    /// For saying how much a picture moves.
    public static DisFlow measuring() {
        return new DisFlow(WIDE_TO_MEASURE);
    }

    /// Loads OpenCV when it is first needed, and sets it up once.
    private static final class Library {

        static {
            opencv_core.setNumThreads(THREADS);
            opencv_core.setUseOptimized(true);
        }

        private Library() {}

        static void load() {}
    }

    /// The search takes a flow handed in as its first guess, so each gets an empty one.
    @Override
    public FlowField flow(Raster from, Raster to) {
        Library.load();
        if (from.width() != to.width() || from.height() != to.height()) {
            throw new IllegalArgumentException(
                    "flow needs pictures of one size, not %s and %s".formatted(from, to));
        }
        Stretch stretch = Stretch.over(from, to);
        int width = Math.max(SMALLEST_SIDE, from.width());
        int height = Math.max(SMALLEST_SIDE, from.height());
        try (BytePointer first = stretch.bytes(from, width, height);
                BytePointer second = stretch.bytes(to, width, height);
                Mat fromMat = new Mat(height, width, opencv_core.CV_8UC1, first);
                Mat toMat = new Mat(height, width, opencv_core.CV_8UC1, second);
                Mat flow = new Mat();
                DISOpticalFlow search = DISOpticalFlow.create(DISOpticalFlow.PRESET_MEDIUM)) {
            search.setFinestScale(width < wide ? 0 : 1);
            search.calc(fromMat, toMat, flow);
            return read(flow, from.width(), from.height());
        }
    }

    private static FlowField read(Mat flow, int width, int height) {
        FlowField field = new FlowField(width, height);
        FloatBuffer buffer = flow.createBuffer();
        float[] row = new float[2 * flow.cols()];
        for (int y = 0; y < height; y++) {
            buffer.get(row);
            for (int x = 0; x < width; x++) {
                field.dx().set(x, y, row[2 * x]);
                field.dy().set(x, y, row[2 * x + 1]);
            }
        }
        return field;
    }

    /// The same gain and offset for both pictures.
    private record Stretch(float black, float gain) {

        static Stretch over(Raster from, Raster to) {
            int[] counts = new int[256];
            count(from, counts);
            count(to, counts);
            int ignored = from.values().length / 100;
            int low = 0;
            for (int seen = counts[0]; seen <= ignored; seen += counts[low]) {
                low++;
            }
            int high = 255;
            for (int seen = counts[255]; seen <= ignored; seen += counts[high]) {
                high--;
            }
            float gain = Math.clamp(230f / Math.max(1, high - low), 1, MOST_GAIN);
            return new Stretch(gain == 1 ? 0 : (low + high) / 2f - 127.5f / gain, gain);
        }

        private static void count(Raster picture, int[] counts) {
            for (float value : picture.values()) {
                counts[Math.clamp((int) value, 0, 255)]++;
            }
        }

        BytePointer bytes(Raster picture, int width, int height) {
            byte[] row = new byte[width];
            BytePointer bytes = new BytePointer((long) width * height);
            for (int y = 0; y < height; y++) {
                if (y < picture.height()) {
                    fill(row, picture, y);
                }
                bytes.position((long) y * width).put(row, 0, width);
            }
            return bytes.position(0);
        }

        private void fill(byte[] row, Raster picture, int y) {
            for (int x = 0; x < picture.width(); x++) {
                row[x] = (byte) Math.clamp(Math.round(gain * (picture.at(x, y) - black)), 0, 255);
            }
            Arrays.fill(row, picture.width(), row.length, row[picture.width() - 1]);
        }
    }

    /// OpenCV's version, after loading it.
    public static String describe() {
        return "OpenCV " + opencv_core.getVersionString().getString().replace("\0", "");
    }
}
