package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Base64;

import javax.imageio.ImageIO;

final class ThumbnailTest {

    private static final int SIZE = 8;

    @Test
    void aPictureWithoutAnythingIsEmpty() throws Exception {
        assertTrue(Thumbnail.isEmpty(address(0), SIZE));
    }

    @Test
    void blackIsNotEmpty() throws Exception {
        assertFalse(Thumbnail.isEmpty(address(0xff000000), SIZE));
    }

    @Test
    void whatIsNoPictureIsEmpty() {
        assertTrue(Thumbnail.isEmpty("", SIZE));
        assertTrue(Thumbnail.isEmpty("data:image/png;base64,%%%", SIZE));
        assertTrue(Thumbnail.isEmpty("data:image/png;base64,AAAAAAAAAAAAAAAAAAAA", SIZE));
    }

    private static String address(int colour) throws Exception {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < SIZE; i++) {
            picture.setRGB(i, i, colour);
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
