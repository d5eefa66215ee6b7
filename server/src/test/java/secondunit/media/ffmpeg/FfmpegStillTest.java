package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Stills;
import secondunit.fixture.TestClips;
import secondunit.media.MediaException;
import secondunit.media.Still;
import secondunit.picture.Frame;
import secondunit.picture.Size;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Stills of every kind that editors have, each with a red left half and a blue right one.
final class FfmpegStillTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "png, 5, 8",
        "png, 6, 8",
        "png, 13, 8",
        "tiff, 5, 8",
        "jpg, 5, 8",
        "png, 10, 8",
        "png, 11, 16"
    })
    void isReadInItsOwnDepth(String kind, int type, int bits) {
        boolean grey =
                type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY;
        Still still = read(Stills.halves(24, 16, type, folder.resolve("a." + kind)));
        Frame picture = still.picture();
        assertEquals(List.of(), still.notes());
        assertEquals(new Size(24, 16), picture.size());
        assertEquals(bits, picture.format().pixels().bitDepth());
        double unit = picture.format().pixels().peak() / 255.0;
        int near = type == BufferedImage.TYPE_BYTE_INDEXED ? 20 : kind.equals("jpg") ? 4 : 1;
        if (grey) {
            assertEquals(picture.plane(0).get(3, 3), picture.plane(2).get(3, 3));
        } else {
            assertEquals(200, picture.plane(0).get(3, 3) / unit, near);
            assertEquals(40, picture.plane(1).get(3, 3) / unit, near);
            assertEquals(220, picture.plane(2).get(20, 3) / unit, near);
        }
    }

    /// Lossless and lossy, blue on the left.
    @ParameterizedTest
    @CsvSource({
        "UklGRigAAABXRUJQVlA4TBsAAAAvB0ABAA9wFJkzIR+Fdv5DCwBBJPjvNRHR/xAA, 1",
        "UklGRlIAAABXRUJQVlA4IEYAAADQAgCdASoIAAYAAMASJagCdLoB+AFGA/ACu/9wABrAAP74DtmULv/PecJWu/ZcT5VBx/BH/x2LcBPb9s//voFxH/7TEAAA, 14"
    })
    void aWebpIsRead(String base64, int near) throws IOException {
        Path file = Files.write(folder.resolve("a.webp"), Base64.getDecoder().decode(base64));
        Frame picture = read(file).picture();
        assertEquals(new Size(8, 6), picture.size());
        assertEquals(20, picture.plane(0).get(0, 3), near);
        assertEquals(90, picture.plane(1).get(0, 3), near);
        assertEquals(220, picture.plane(2).get(0, 3), near);
        assertEquals(200, picture.plane(0).get(7, 3), near);
    }

    /// By the orientation of a camera's JPEG: where the red half is when it is looked at.
    @ParameterizedTest
    @CsvSource({
        "1, 24x16, 2, 8", "2, 24x16, 21, 8", "3, 24x16, 21, 8", "4, 24x16, 2, 8",
        "5, 16x24, 8, 2", "6, 16x24, 8, 2", "7, 16x24, 8, 21", "8, 16x24, 8, 21"
    })
    void isUpright(int orientation, String size, int x, int y) {
        Path lying = Stills.halves(24, 16, BufferedImage.TYPE_3BYTE_BGR, folder.resolve("a.jpg"));
        Frame picture = read(Stills.turned(lying, orientation)).picture();
        assertEquals(Size.parse(size), picture.size());
        assertEquals(200, picture.plane(0).get(x, y), 6);
    }

    @Test
    void whatIsClearIsLaidOverBlack() {
        Path file = folder.resolve("a.png");
        Still still = read(Stills.clear(8, 8, file));
        assertEquals(0, still.picture().plane(0).get(1, 1));
        assertEquals(200, still.picture().plane(0).get(7, 7));
        assertEquals(List.of("a.png is clear in part: it is laid over black."), still.notes());
    }

    @Test
    void aColourProfileIsFollowed() {
        Path file = Stills.profiled(ColorSpace.CS_LINEAR_RGB, 128, folder.resolve("a.png"));
        Still still = read(file);
        assertEquals(188, still.picture().plane(0).get(1, 1), 2);
        assertTrue(still.notes().toString().contains("converted to sRGB"), still.notes()::toString);
        Still plain = read(Stills.profiled(ColorSpace.CS_sRGB, 128, folder.resolve("b.png")));
        assertEquals(128, plain.picture().plane(0).get(1, 1));
        assertEquals(List.of(), plain.notes());
    }

    @Test
    void aPictureForPrintIsRefused() throws IOException {
        Path file = Stills.halves(24, 16, BufferedImage.TYPE_3BYTE_BGR, folder.resolve("a.jpg"));
        Stills.asCmyk(file);
        assertTrue(refused(file).contains("CMYK"), () -> refused(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40, 70})
    void aDamagedOneIsRefused(int bytes) throws IOException {
        Path file = Stills.halves(24, 16, BufferedImage.TYPE_3BYTE_BGR, folder.resolve("a.png"));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
        refused(file);
    }

    @Test
    void oneThatIsTooLargeIsRefusedByItsHeader() {
        String problem = refused(Stills.huge(20_000, folder.resolve("a.png")));
        assertTrue(problem.contains("20000x20000"), problem);
    }

    @Test
    void aClipIsNoStill() {
        Path clip =
                TestClips.of("libopenh264").size(64, 48).frames(3).write(folder.resolve("a.mp4"));
        assertTrue(refused(clip).contains("not a still; export the frame"), () -> refused(clip));
    }

    private static Still read(Path file) {
        return new FfmpegMedia().still(file);
    }

    private static String refused(Path file) {
        MediaException refused = assertThrows(MediaException.class, () -> read(file));
        assertEquals(MediaException.Kind.BAD_INPUT, refused.kind());
        return String.valueOf(refused.getMessage());
    }
}
