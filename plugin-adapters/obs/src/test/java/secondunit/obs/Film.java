package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A recording, decoded to RGB.
final class Film {

    private Film() {}

    /// What every frame of a recording shows, in order.
    static <T> List<T> frames(Path recording, int width, int height, Function<BufferedImage, T> see)
            throws Exception {
        List<String> command =
                List.of(
                        "ffmpeg",
                        "-loglevel",
                        "error",
                        "-i",
                        recording.toString(),
                        "-map",
                        "0:v:0",
                        "-f",
                        "rawvideo",
                        "-pix_fmt",
                        "rgb24",
                        "-");
        Process ffmpeg =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<T> seen = new ArrayList<>();
        try (var pipe = new BufferedInputStream(ffmpeg.getInputStream())) {
            byte[] frame = pipe.readNBytes(width * height * 3);
            while (frame.length == width * height * 3) {
                seen.add(see.apply(picture(frame, width, height)));
                frame = pipe.readNBytes(width * height * 3);
            }
        }
        assertEquals(0, ffmpeg.waitFor(), String.join(" ", command));
        return seen;
    }

    private static BufferedImage picture(byte[] rgb, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int red = rgb[3 * i] & 0xff;
            int green = rgb[3 * i + 1] & 0xff;
            int blue = rgb[3 * i + 2] & 0xff;
            picture.setRGB(i % width, i / width, red << 16 | green << 8 | blue);
        }
        return picture;
    }
}
