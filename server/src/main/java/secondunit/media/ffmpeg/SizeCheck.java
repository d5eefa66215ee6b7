package secondunit.media.ffmpeg;

import secondunit.media.ffmpeg.Recipe.Bounds;
import secondunit.picture.FrameFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

/// Sizes a codec does not take, said before anything is written. FFV1 would lose the last chroma
/// column of 4:1:1 where it is not whole.
final class SizeCheck {

    private SizeCheck() {}

    static void check(FrameFormat picture, Bounds bounds, DeliveryFormat format, Muxer muxer) {
        Size size = picture.size();
        if (size.width() < bounds.least().width() || size.height() < bounds.least().height()) {
            throw muxer.unsuited(
                    "format %s begins at %s, the picture is %s; mkv-ffv1 or mov-qtrle takes it"
                            .formatted(format.id(), bounds.least(), size));
        }
        if (Math.max(size.width(), size.height()) > bounds.longestSide()
                || (long) size.width() * size.height() > bounds.mostPixels()) {
            throw muxer.unsuited(
                    "format %s takes %d pixels and a side of %d at most, the picture is %s; mov-prores or mkv-ffv1 takes it"
                            .formatted(
                                    format.id(), bounds.mostPixels(), bounds.longestSide(), size));
        }
        if (size.width() % bounds.widthStep() != 0 || size.height() % bounds.heightStep() != 0) {
            throw muxer.unsuited(
                    "format %s needs an even %s, the picture is %s; mkv-ffv1 or mov-qtrle takes it"
                            .formatted(
                                    format.id(),
                                    bounds.heightStep() > 1 ? "width and height" : "width",
                                    size));
        }
        if (picture.pixels().chromaShiftX() == 2 && size.width() % 4 != 0) {
            throw muxer.unsuited(
                    "pictures of %s need a width that 4 divides, this is %s"
                            .formatted(picture.pixels(), size));
        }
    }
}
