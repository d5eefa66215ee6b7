package secondunit.media.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;

/// Lays samples out as an encoder takes them. Queues are channels of samples.
final class SampleLayout {

    private static final int BITS = 24;
    private static final float SCALE = 1 << (BITS - 1);

    private SampleLayout() {}

    static void planarFloat(float[][] queue, int count, AVFrame to) {
        for (int c = 0; c < queue.length; c++) {
            new FloatPointer(to.data(c)).put(queue[c], 0, count);
        }
    }

    static void interleavedFloat(float[][] queue, int count, AVFrame to) {
        float[] mixed = new float[count * queue.length];
        for (int c = 0; c < queue.length; c++) {
            for (int i = 0; i < count; i++) {
                mixed[i * queue.length + c] = queue[c][i];
            }
        }
        new FloatPointer(to.data(0)).put(mixed);
    }

    /// 24-bit integers in the upper bits of 32-bit words. Samples that came from 16- or 24-bit
    /// integers over 2^15 or 2^23 come out as the same integers; what is beyond full scale is
    /// clipped.
    static void interleaved24Bit(float[][] queue, int count, AVFrame to) {
        int[] mixed = new int[count * queue.length];
        for (int c = 0; c < queue.length; c++) {
            for (int i = 0; i < count; i++) {
                mixed[i * queue.length + c] = quantise(queue[c][i]) << (Integer.SIZE - BITS);
            }
        }
        new IntPointer(to.data(0)).put(mixed);
    }

    private static int quantise(float sample) {
        return Math.clamp(Math.round(sample * SCALE), -(int) SCALE, (int) SCALE - 1);
    }
}
