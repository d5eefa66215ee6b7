package secondunit.picture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// One rectangle of samples, rows top to bottom without padding.
public final class Plane {

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int height;
    private final int bytesPerSample;
    private final byte[] bytes;

    /// @param bytesPerSample 1, or 2 for little-endian words
    public Plane(int width, int height, int bytesPerSample) {
        this.width = width;
        this.height = height;
        this.bytesPerSample = bytesPerSample;
        this.bytes =
                new byte[Math.multiplyExact(Math.multiplyExact(width, height), bytesPerSample)];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int bytesPerSample() {
        return bytesPerSample;
    }

    public int rowBytes() {
        return width * bytesPerSample;
    }

    /// The samples themselves, not a copy: whoever fills a frame writes here, everyone else only
    /// reads.
    public byte[] bytes() {
        return bytes;
    }

    public int get(int x, int y) {
        int at = y * width + x;
        return bytesPerSample == 1 ? bytes[at] & 0xff : (short) SHORTS.get(bytes, 2 * at) & 0xffff;
    }

    public void set(int x, int y, int value) {
        int at = y * width + x;
        if (bytesPerSample == 1) {
            bytes[at] = (byte) value;
        } else {
            SHORTS.set(bytes, 2 * at, (short) value);
        }
    }

    /// Puts row `y` into `row`, which has room for it.
    public void read(int y, int[] row) {
        int from = y * width;
        if (bytesPerSample == 1) {
            for (int x = 0; x < width; x++) {
                row[x] = bytes[from + x] & 0xff;
            }
        } else {
            for (int x = 0; x < width; x++) {
                row[x] = (short) SHORTS.get(bytes, 2 * (from + x)) & 0xffff;
            }
        }
    }

    /// Puts `row` into row `y`.
    public void write(int y, int[] row) {
        int to = y * width;
        if (bytesPerSample == 1) {
            for (int x = 0; x < width; x++) {
                bytes[to + x] = (byte) row[x];
            }
        } else {
            for (int x = 0; x < width; x++) {
                SHORTS.set(bytes, 2 * (to + x), (short) row[x]);
            }
        }
    }
}
