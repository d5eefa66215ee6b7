package secondunit.engine.stage;

import secondunit.engine.torch.Program;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Turns bands of R'G'B' into frames of one format, by `lib/deliver.py.txt`. Used by one thread.
final class Delivery implements Easel {

    private final Torch torch;
    private final Program program;
    private final FrameFormat format;
    private final Dictionary work;
    private final List<Tensor> planes = new ArrayList<>();
    private final boolean alpha;

    /// @param tiles the noise of this format, from `tiles`
    /// @param alpha whether bands have alpha; an alpha plane is solid where they do not
    Delivery(Torch torch, Program program, FrameFormat format, Dictionary tiles, boolean alpha) {
        this.torch = torch;
        this.program = program;
        this.format = format;
        this.alpha = alpha;
        this.work = call("planes", tiles, sides(true), sides(false), Value.of(bits())).dictionary();
        for (int i = 0; i < format.pixels().planes(); i++) {
            planes.add(call("plane", work, Value.of(i)).tensor());
        }
        if (format.pixels().alpha() && !alpha) {
            call("solid", work, Value.of(bits()));
        }
    }

    /// The noise that all threads of a shot share.
    static Dictionary tiles(Torch torch, Program program, FrameFormat format) {
        return torch.call(
                        program,
                        "tiles",
                        Value.of(format.size().width()),
                        Value.of(format.pixels().bitDepth()))
                .dictionary();
    }

    private Value call(String method, Value... arguments) {
        return torch.call(program, method, arguments);
    }

    private Value sides(boolean widths) {
        PixelFormat pixels = format.pixels();
        return new Value.Wholes(
                IntStream.range(0, pixels.planes())
                        .mapToObj(plane ->
                                (long)
                                        (widths
                                                ? pixels.planeWidth(plane, format.size().width())
                                                : pixels.planeHeight(
                                                        plane, format.size().height())))
                        .toList());
    }

    private int bits() {
        return format.pixels().bitDepth();
    }

    /// Puts a band into the planes.
    @Override
    public void put(Tensor band, int top, long frame) {
        Value at = Value.of(top);
        Value number = Value.of(frame);
        Value bits = Value.of(bits());
        switch (format.pixels().model()) {
            case YUV -> {
                Value shiftX = Value.of(format.pixels().chromaShiftX());
                Value shiftY = Value.of(format.pixels().chromaShiftY());
                call("yuv", band, work, bits, shiftX, shiftY, at, number);
            }
            case RGB -> call("rgb", band, work, bits, at, number);
            case GRAY -> throw new IllegalArgumentException("Stage makes no grey pictures");
        }
        if (alpha) {
            call("alpha", band, work, bits, at, number);
        }
    }

    @Override
    public Frame frame(long number) {
        Frame frame = new Frame(format);
        for (int i = 0; i < planes.size(); i++) {
            Plane plane = frame.plane(i);
            planes.get(i).read(plane.bytes());
        }
        return frame;
    }

    @Override
    public void close() {
        planes.forEach(Tensor::close);
        work.close();
    }
}
