package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Pictures;
import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;

final class StoredColourTest {

    private static final FrameFormat YUV =
            Pictures.format(new Size(64, 36), PixelFormat.YUV422P10)
                    .withColour(new Colour(9, 14, 9, Range.LIMITED, 1));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void yuvStoredAsRgbIsFullRangeRgbOfTheSamePrimaries(boolean lossless) {
        Colour stored = StoredColour.of(YUV, PixelFormat.RGB8, lossless).colour();
        assertEquals(new Colour(9, 14, 0, Range.FULL, 0), stored);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rgbStoredAsYuvTakesTheMatrixOfItsPrimaries(boolean lossless) {
        FrameFormat rgb =
                YUV.withPixels(PixelFormat.RGB8).withColour(new Colour(9, 14, 0, Range.FULL, 0));
        Colour stored = StoredColour.of(rgb, PixelFormat.YUV422P10, lossless).colour();
        assertEquals(new Colour(9, 14, 9, Range.LIMITED, 1), stored);
    }

    @Test
    void theSameModelStoredWithoutLossKeepsItsColour() {
        FrameFormat full = YUV.withColour(new Colour(1, 1, 1, Range.FULL, 1));
        assertSame(full.colour(), StoredColour.of(full, PixelFormat.YUV422P10, true).colour());
    }
}
