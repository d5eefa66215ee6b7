package secondunit.picture;

import secondunit.timeline.Ratio;

/// What all frames of a clip share.
public record FrameFormat(Size size, PixelFormat pixels, Colour colour, Ratio pixelAspect) {

    Plane newPlane(int index) {
        return new Plane(
                pixels.planeWidth(index, size.width()),
                pixels.planeHeight(index, size.height()),
                pixels.bytesPerSample());
    }

    public FrameFormat withPixels(PixelFormat other) {
        return new FrameFormat(size, other, colour, pixelAspect);
    }

    public FrameFormat withColour(Colour other) {
        return new FrameFormat(size, pixels, other, pixelAspect);
    }
}
