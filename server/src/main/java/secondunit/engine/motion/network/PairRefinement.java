package secondunit.engine.motion.network;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Moment;
import secondunit.engine.motion.Refiner;
import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A pair as the network saw it. Made, asked and freed on the network's thread.
final class PairRefinement implements Refiner.Refinement {

    /// The network's grid has sides of so many times whole numbers.
    private static final int STEP = 16;

    private static final int LEAST = 32;

    /// Pictures of more lines are seen at a quarter, others at half their size.
    private static final int MOST_LINES = 720;

    private final BetweenNetwork network;
    private final BetweenNetwork.Loaded model;
    private final int columns;
    private final int rows;
    private final Value.Dictionary seen;
    private boolean closed;

    PairRefinement(BetweenNetwork network, BetweenNetwork.Loaded model, Refiner.Pair pair) {
        this.network = network;
        this.model = model;
        this.columns = pair.there().width();
        this.rows = pair.there().height();
        int shrink = shrink(pair.size().height());
        try (Value.Tensor firstLuma = tensor(pair.first().subList(0, 1));
                Value.Tensor firstChroma = tensor(pair.first().subList(1, 3));
                Value.Tensor secondLuma = tensor(pair.second().subList(0, 1));
                Value.Tensor secondChroma = tensor(pair.second().subList(1, 3));
                Value.Tensor ways = tensor(both(pair.there(), pair.back()));
                Value.Tensor span = number(pair.span())) {
            this.seen =
                    model.call(
                                    "look",
                                    model.weights(),
                                    firstLuma,
                                    firstChroma,
                                    secondLuma,
                                    secondChroma,
                                    ways,
                                    span,
                                    Value.of(working(pair.size().height(), shrink)),
                                    Value.of(working(pair.size().width(), shrink)))
                            .dictionary();
        }
    }

    private static int shrink(int lines) {
        return lines > MOST_LINES ? 4 : 2;
    }

    private static long working(int pixels, int shrink) {
        int steps = (pixels + shrink * STEP - 1) / (shrink * STEP);
        return Math.max(LEAST, steps * STEP);
    }

    @Override
    public Moment at(float time, FlowField forth, FlowField back) {
        return network.ask(() -> moment(time, forth, back));
    }

    private Moment moment(float time, FlowField forth, FlowField back) {
        if (closed) {
            throw new IllegalStateException("the pair is closed");
        }
        try (Value.Tensor when = number(time);
                Value.Tensor places = tensor(both(forth, back));
                Value.Tensor motion =
                        model.call("at", model.weights(), seen, when, places).tensor();
                Value.Tensor answer =
                        model.call("on", motion, Value.of(rows), Value.of(columns)).tensor()) {
            return moment(answer.floats());
        }
    }

    private Moment moment(float[] answer) {
        int size = rows * columns;
        List<Raster> parts = new ArrayList<>();
        for (int from = 0; from < answer.length; from += size) {
            parts.add(new Raster(columns, rows, Arrays.copyOfRange(answer, from, from + size)));
        }
        FlowField toFirst = new FlowField(parts.get(0), parts.get(1));
        FlowField toSecond = new FlowField(parts.get(2), parts.get(3));
        return new Moment(toFirst, toSecond, parts.get(4), parts.subList(5, 8));
    }

    private static List<Raster> both(FlowField one, FlowField other) {
        return List.of(one.dx(), one.dy(), other.dx(), other.dy());
    }

    /// [1, rasters, height, width]
    private Value.Tensor tensor(List<Raster> rasters) {
        Raster first = rasters.getFirst();
        ByteBuffer memory = memory(rasters.size() * first.values().length);
        FloatBuffer floats = memory.asFloatBuffer();
        rasters.forEach(raster -> floats.put(raster.values()));
        return engine().view(
                        memory,
                        ElementType.FLOAT32,
                        1,
                        rasters.size(),
                        first.height(),
                        first.width());
    }

    private Value.Tensor number(float value) {
        return engine().view(memory(1).putFloat(0, value), ElementType.FLOAT32, 1, 1, 1, 1);
    }

    private Torch engine() {
        return model.torch();
    }

    private static ByteBuffer memory(int floats) {
        return ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    /// Freed after what is in hand; whoever asks later is told.
    @Override
    public void close() {
        network.later(() -> {
            if (!closed) {
                closed = true;
                seen.close();
            }
        });
    }
}
