package secondunit.obs;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.imageio.ImageIO;

/// Looks at pictures. Where the system property `pictures` names a folder, they are kept there to
/// be looked at by eye.
final class Look {

    static final int TOLERANCE = 2;

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private Look() {}

    /// The frame's number burned into a picture of [TestClips]; 0 to 255.
    static int frameNumber(BufferedImage picture) {
        int number = 0;
        for (int bar = 0; bar < TestClips.BARS; bar++) {
            int x = (2 * bar + 1) * picture.getWidth() / (2 * TestClips.BARS);
            int green = picture.getRGB(x, picture.getHeight() / 18) >> 8 & 0xff;
            number |= (green > 127 ? 1 : 0) << bar;
        }
        return number;
    }

    static Color middle(BufferedImage picture) {
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() * 2 / 3));
    }

    /// The largest difference of a channel, 0 to 255.
    static int distance(Color a, Color b) {
        int red = Math.abs(a.getRed() - b.getRed());
        int green = Math.abs(a.getGreen() - b.getGreen());
        return Math.max(Math.max(red, green), Math.abs(a.getBlue() - b.getBlue()));
    }

    /// The scene on air shows a colour in the middle, at once or soon.
    static void assertShows(Color wanted, Witness witness, String name) throws Exception {
        try {
            Await.until(
                    LIMIT,
                    name + " showing " + wanted,
                    () -> distance(wanted, middle(witness.picture())) <= TOLERANCE);
        } finally {
            keep(witness.picture(), name);
        }
    }

    static void keep(BufferedImage picture, String name) throws IOException {
        String folder = System.getProperty("pictures", "");
        if (!folder.isEmpty()) {
            Path to = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
            ImageIO.write(picture, "png", to.toFile());
        }
    }
}
