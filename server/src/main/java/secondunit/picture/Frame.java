package secondunit.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One picture. Filled once by its maker, then only read.
public final class Frame {

    private final FrameFormat format;
    private final List<Plane> planes;

    /// A frame of zeros.
    public Frame(FrameFormat format) {
        this.format = format;
        this.planes =
                IntStream.range(0, format.pixels().planes()).mapToObj(format::newPlane).toList();
    }

    private Frame(FrameFormat format, List<Plane> planes) {
        this.format = format;
        this.planes = planes;
    }

    /// The same samples, to be taken for those of another format of this size and layout.
    public Frame labelled(FrameFormat other) {
        if (!other.size().equals(format.size()) || !other.pixels().equals(format.pixels())) {
            throw new IllegalArgumentException(
                    "samples of %s are not those of %s".formatted(format, other));
        }
        return new Frame(other, planes);
    }

    public FrameFormat format() {
        return format;
    }

    public Size size() {
        return format.size();
    }

    public List<Plane> planes() {
        return planes;
    }

    public Plane plane(int index) {
        return planes.get(index);
    }

    /// True when format and every sample agree.
    public boolean samePicture(Frame other) {
        return format.equals(other.format)
                && IntStream.range(0, planes.size())
                        .allMatch(i -> Arrays.equals(plane(i).bytes(), other.plane(i).bytes()));
    }
}
