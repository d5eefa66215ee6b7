package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/// Where new pictures take their samples from the frames before the anchor, played back and forth,
/// because the picture lives there without going anywhere: water, leaves, flicker; and in
/// locked-off shots all that stands still with its own true grain, and people who only sway. As 0
/// to 1 on the analysis grid.
final class Replay {

    /// Changes below this, in 8-bit units, are no unrest.
    private static final float LEAST_UNREST = 2;

    /// Restless places smaller than about twice this many cells, a mouth, are left to the flow.
    private static final int SMALLEST = 6;

    /// In a locked-off shot, changes below this, in 8-bit units, are no movement.
    private static final float LEAST_CHANGE = 3;

    /// What moves faster than this, in grid pixels a step, or more surely than that, does not turn
    /// back.
    private static final double FAST = 0.5;

    private static final double SURE = 0.5;

    private Replay() {}

    static Raster of(Footage footage, Past past, FlowField velocity, Rest rest, Raster gain) {
        Raster unrest = unrest(rest, gain);
        if (!past.camera().stream().allMatch(Affine::isStill)) {
            return unrest;
        }
        Raster lockedOff = lockedOff(footage, velocity, gain);
        Cells.rows(
                unrest, (x, y) -> unrest.set(x, y, Math.max(unrest.at(x, y), lockedOff.at(x, y))));
        return unrest;
    }

    /// Where the flow leaves most of a strong change to the frame before unexplained.
    private static Raster unrest(Rest rest, Raster gain) {
        Raster unrest = new Raster(gain.width(), gain.height());
        Cells.rows(
                unrest,
                (x, y) -> {
                    float strong =
                            Cells.ramp(rest.change().at(x, y), LEAST_UNREST, 2 * LEAST_UNREST);
                    unrest.set(x, y, rest.unexplained().at(x, y) * strong * (1 - gain.at(x, y)));
                });
        int radius = Math.max(SMALLEST, gain.width() / 32);
        return Cells.map(unrest.smooth(radius), value -> Cells.ramp(value, 0.25f, 0.55f));
    }

    /// In a locked-off shot: all but what clearly goes somewhere, each changing region as a whole.
    private static Raster lockedOff(Footage footage, FlowField velocity, Raster gain) {
        Raster anchor = footage.luma(0);
        Raster most = new Raster(anchor.width(), anchor.height());
        for (int age = 1; age <= footage.steps(); age++) {
            Raster earlier = footage.luma(age);
            Raster change = new Raster(anchor.width(), anchor.height());
            Cells.rows(
                    anchor,
                    (x, y) -> change.set(x, y, Math.abs(anchor.at(x, y) - earlier.at(x, y))));
            Raster mean = change.smooth(1);
            Cells.rows(most, (x, y) -> most.set(x, y, Math.max(most.at(x, y), mean.at(x, y))));
        }
        float usual =
                (float)
                        Steps.percentile(
                                IntStream.range(0, most.values().length)
                                        .filter(i -> i % 7 == 0)
                                        .mapToDouble(i -> most.values()[i])
                                        .toArray(),
                                0.5);
        Raster changing = Cells.map(most, value -> value > LEAST_CHANGE + 2 * usual ? 1 : 0);
        Raster region = Cells.map(changing.smooth(2), value -> value > 0.02f ? 1 : 0);
        Raster replay = Cells.map(region, value -> 1 - value);
        new Regions(region, most, velocity, gain).addTurningBack(replay);
        return replay.smooth(1);
    }

    /// The connected regions that change.
    private static final class Regions {

        private final Raster region;
        private final Raster change;
        private final FlowField velocity;
        private final Raster gain;
        private final boolean[] seen;

        Regions(Raster region, Raster change, FlowField velocity, Raster gain) {
            this.region = region;
            this.change = change;
            this.velocity = velocity;
            this.gain = gain;
            this.seen = new boolean[region.values().length];
        }

        void addTurningBack(Raster replay) {
            for (int start = 0; start < seen.length; start++) {
                if (!seen[start] && region.values()[start] > 0) {
                    int[] cells = collect(start);
                    if (turnsBack(cells)) {
                        IntStream.of(cells).forEach(cell -> replay.values()[cell] = 1);
                    }
                }
            }
        }

        private int[] collect(int start) {
            IntStream.Builder cells = IntStream.builder();
            Deque<Integer> open = new ArrayDeque<>();
            seen[start] = true;
            open.add(start);
            int width = region.width();
            while (!open.isEmpty()) {
                int cell = open.remove();
                cells.add(cell);
                int x = cell % width;
                visit(x > 0, cell - 1, open);
                visit(x + 1 < width, cell + 1, open);
                visit(cell >= width, cell - width, open);
                visit(cell + width < seen.length, cell + width, open);
            }
            return cells.build().toArray();
        }

        private void visit(boolean within, int cell, Deque<Integer> open) {
            if (within && !seen[cell] && region.values()[cell] > 0) {
                seen[cell] = true;
                open.add(cell);
            }
        }

        private boolean turnsBack(int[] cells) {
            double weights = 1e-9;
            double sure = 0;
            double speed = 0;
            for (int cell : cells) {
                double weight = change.values()[cell];
                weights += weight;
                sure += weight * gain.values()[cell];
                speed +=
                        weight
                                * Math.hypot(
                                        velocity.dx().values()[cell], velocity.dy().values()[cell]);
            }
            return sure / weights < SURE && speed / weights < FAST;
        }
    }
}
