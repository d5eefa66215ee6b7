package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.Palette;
import secondunit.timeline.Ratio;

import java.util.List;
import java.util.SplittableRandom;

final class StillPaletteTest {

    private static final Size SIZE = new Size(40, 30);

    /// Stripes of these colours, from the top, each a little uneven.
    private static Frame stripes(int unevenness, int... colours) {
        Frame frame = new Frame(new FrameFormat(SIZE, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE));
        SplittableRandom random = new SplittableRandom(1);
        for (int y = 0; y < SIZE.height(); y++) {
            int colour = colours[y * colours.length / SIZE.height()];
            for (int x = 0; x < SIZE.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    int value = (colour >> (16 - 8 * c) & 255);
                    int off = unevenness == 0 ? 0 : random.nextInt(-unevenness, unevenness + 1);
                    frame.plane(c).set(x, y, Math.clamp(value + off, 0, 255));
                }
            }
        }
        return frame;
    }

    @Test
    void oneColourIsOneSwatch() {
        assertEquals("#336699", StillPalette.of(stripes(0, 0x336699)).toString());
    }

    @Test
    void fewColoursAreFoundExactlyDarkestFirst() {
        assertEquals(
                "#102030,#c04020,#f0e0a0",
                StillPalette.of(stripes(0, 0xf0e0a0, 0x102030, 0xc04020)).toString());
    }

    @Test
    void fiveColoursAreFoundInUnevenOnes() {
        Frame still = stripes(6, 0x264653, 0x2a9d8f, 0xe9c46a, 0xf4a261, 0xe76f51);
        List<Palette.Swatch> found = StillPalette.of(still).swatches();
        assertEquals(5, found.size());
        List<Palette.Swatch> meant =
                Palette.parse("#264653,#2a9d8f,#e76f51,#f4a261,#e9c46a").swatches();
        for (int i = 0; i < 5; i++) {
            assertEquals(meant.get(i).red(), found.get(i).red(), 4);
            assertEquals(meant.get(i).green(), found.get(i).green(), 4);
            assertEquals(meant.get(i).blue(), found.get(i).blue(), 4);
        }
        assertEquals(found, StillPalette.of(still).swatches());
    }

    @Test
    void whatIsClearDoesNotCount() {
        FrameFormat format =
                new FrameFormat(SIZE, PixelFormat.RGB8.withAlpha(), Colour.RGB709, Ratio.ONE);
        Frame clear = new Frame(format);
        assertThrows(IllegalArgumentException.class, () -> StillPalette.of(clear));
        clear.plane(0).set(3, 3, 200);
        clear.plane(3).set(3, 3, 255);
        assertEquals("#c80000", StillPalette.of(clear).toString());
    }
}
