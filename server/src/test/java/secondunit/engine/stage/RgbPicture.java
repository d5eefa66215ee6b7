package secondunit.engine.stage;

import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;

/// A frame as code values 0 to 1 of red, green and blue. A transparent frame is laid over grey.
final class RgbPicture {

    private static final float GREY = 0.6f;

    private final int width;
    private final int height;
    private final float[] samples;

    /// @param samples rows top to bottom, three values a pixel; kept, not copied
    RgbPicture(int width, int height, float[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    float[] samples() {
        return samples;
    }

    /// Of BT.709 limited Y'CbCr, or full-range R'G'B', with or without straight alpha.
    static RgbPicture of(Frame frame) {
        int width = frame.size().width();
        int height = frame.size().height();
        RgbPicture picture = new RgbPicture(width, height, new float[3 * width * height]);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.put(frame, x, y);
            }
        }
        return picture;
    }

    private void put(Frame frame, int x, int y) {
        PixelFormat pixels = frame.format().pixels();
        int at = 3 * (y * width + x);
        if (pixels.model() == Model.YUV) {
            putDecoded(frame, pixels, x, y, at);
        } else {
            for (int c = 0; c < 3; c++) {
                samples[at + c] = (float) frame.plane(c).get(x, y) / pixels.peak();
            }
        }
        if (pixels.alpha()) {
            float alpha = (float) frame.plane(3).get(x, y) / pixels.peak();
            for (int c = 0; c < 3; c++) {
                samples[at + c] = alpha * samples[at + c] + (1 - alpha) * GREY;
            }
        }
    }

    /// ITU-R BT.709-6, 3.3 to 3.5.
    private void putDecoded(Frame frame, PixelFormat pixels, int x, int y, int at) {
        float step = 1 << (pixels.bitDepth() - 8);
        int chromaX = x >> pixels.chromaShiftX();
        int chromaY = y >> pixels.chromaShiftY();
        float luma = (frame.plane(0).get(x, y) / step - 16) / 219;
        float blue = (frame.plane(1).get(chromaX, chromaY) / step - 128) / 224;
        float red = (frame.plane(2).get(chromaX, chromaY) / step - 128) / 224;
        samples[at] = luma + 1.5748f * red;
        samples[at + 1] = luma - 0.1873f * blue - 0.4681f * red;
        samples[at + 2] = luma + 1.8556f * blue;
    }
}
