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

    /// For new frames no farther from the anchor than movement lasts: what the flow cannot explain;
    /// in a locked-off shot also what moves slowly and not surely.
    static Raster near(Footage footage, Past past, FlowField velocity, Rest rest, Raster gain) {
        Raster replay = unrest(rest, gain);
        if (isLockedOff(past)) {
            add(replay, inPlace(footage, past, gain, velocity));
        }
        return replay;
    }

    /// For new frames farther away: also what movement would not have foretold that far.
    static Raster far(Footage footage, Past past, Rest rest, Foretold foretold) {
        Raster replay = unrest(rest, foretold.gain());
        add(replay, passing(foretold));
        FlowField any = new FlowField(replay.width(), replay.height());
        add(replay, inPlace(footage, past, foretold.gain(), any));
        return replay;
    }

    private static boolean isLockedOff(Past past) {
        return past.camera().stream().allMatch(Affine::isStill);
    }

    private static void add(Raster replay, Raster more) {
        Cells.rows(replay, (x, y) -> replay.set(x, y, Math.max(replay.at(x, y), more.at(x, y))));
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
        return regions(unrest);
    }

    /// Where a strong change would not have been foretold by movement: flames, waves.
    private static Raster passing(Foretold foretold) {
        Raster passing = new Raster(foretold.gain().width(), foretold.gain().height());
        Cells.rows(
                passing,
                (x, y) -> {
                    float change = foretold.held().at(x, y);
                    float strong = Cells.ramp(change, LEAST_UNREST, 2 * LEAST_UNREST);
                    passing.set(x, y, strong * (1 - foretold.gain().at(x, y)));
                });
        return regions(passing);
    }

    private static Raster regions(Raster unrest) {
        int radius = Math.max(SMALLEST, unrest.width() / 32);
        return Cells.map(unrest.smooth(radius), value -> Cells.ramp(value, 0.25f, 0.55f));
    }

    /// All but what clearly goes somewhere, each changing region as a whole; where the camera
    /// moves, only what changes.
    ///
    /// @param gain how surely
    /// @param velocity how fast
    private static Raster inPlace(Footage footage, Past past, Raster gain, FlowField velocity) {
        Raster most = mostChange(footage, past);
        Raster changing = Cells.map(most, new Changing(most)::of);
        Raster region = Cells.map(changing.smooth(2), value -> value > 0.02f ? 1 : 0);
        boolean still = isLockedOff(past);
        Raster replay = Cells.map(region, value -> still ? 1 - value : 0);
        new Regions(region, most, velocity, gain).addTurningBack(replay);
        return replay.smooth(1);
    }

    /// The greatest difference from the anchor, as the camera would have seen it.
    private static Raster mostChange(Footage footage, Past past) {
        Raster anchor = footage.luma(0);
        Raster most = new Raster(anchor.width(), anchor.height());
        Affine there = Affine.IDENTITY;
        for (int age = 1; age <= footage.steps(); age++) {
            there = past.camera().get(age - 1).inverse().after(there);
            Affine back = there;
            Raster earlier = footage.luma(age);
            add(most, change(anchor, earlier, back).smooth(1));
        }
        return most;
    }

    /// @param back where the anchor's points lay in the earlier frame
    private static Raster change(Raster anchor, Raster earlier, Affine back) {
        Raster change = new Raster(anchor.width(), anchor.height());
        if (back.isStill()) {
            for (int i = 0; i < change.values().length; i++) {
                change.values()[i] = Math.abs(anchor.values()[i] - earlier.values()[i]);
            }
            return change;
        }
        Cells.rows(
                anchor,
                (x, y) -> {
                    float px = (float) back.x(x, y);
                    float py = (float) back.y(x, y);
                    boolean out =
                            px < 0 || py < 0 || px > anchor.width() - 1 || py > anchor.height() - 1;
                    float then = out ? anchor.at(x, y) : earlier.sample(px, py);
                    change.set(x, y, Math.abs(anchor.at(x, y) - then));
                });
        return change;
    }

    /// Tells change from noise.
    private record Changing(float least) {

        Changing(Raster change) {
            this(
                    LEAST_CHANGE
                            + 2
                                    * (float)
                                            Steps.percentile(
                                                    IntStream.range(0, change.values().length)
                                                            .filter(i -> i % 7 == 0)
                                                            .mapToDouble(i -> change.values()[i])
                                                            .toArray(),
                                                    0.5));
        }

        float of(float change) {
            return change > least ? 1 : 0;
        }
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
