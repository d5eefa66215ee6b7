package secondunit.media.ffmpeg;

import secondunit.picture.Colour;
import secondunit.picture.Colour.Range;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.PixelFormat.Model;

/// What a picture's colour becomes in a codec. Primaries and transfer never change. A change of
/// model brings its usual matrix and range in every codec: RGB is full range with matrix 0. YUV in
/// every codec but a lossless one is limited range, as editors expect it.
final class StoredColour {

    private static final int BT709 = 1;
    private static final int BT2020 = 9;
    private static final int LEFT = 1;

    private StoredColour() {}

    static FrameFormat of(FrameFormat given, PixelFormat stored, boolean lossless) {
        Colour colour = given.colour();
        boolean same = lossless && stored.model() == given.pixels().model();
        Colour kept = same ? colour : converted(colour, given.pixels(), stored);
        return given.withPixels(stored).withColour(kept);
    }

    private static Colour converted(Colour from, PixelFormat given, PixelFormat stored) {
        if (stored.model() == Model.RGB) {
            return new Colour(from.primaries(), from.transfer(), 0, Range.FULL, 0);
        }
        boolean wasRgb = given.model() == Model.RGB;
        return new Colour(
                from.primaries(),
                from.transfer(),
                wasRgb ? matrix(from.primaries()) : from.matrix(),
                Range.LIMITED,
                wasRgb ? LEFT : from.chromaLocation());
    }

    /// The matrix that goes with primaries, by the tables of ITU-T H.273: 5 and 6 have their own
    /// under the same number.
    private static int matrix(int primaries) {
        return switch (primaries) {
            case 5, 6, BT2020 -> primaries;
            default -> BT709;
        };
    }
}
