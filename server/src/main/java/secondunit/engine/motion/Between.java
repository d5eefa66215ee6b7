package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Pictures between two frames that show the same things. The points of both are thrown to where
/// they are by then; every pixel is fetched once from each frame, and both mixed by time and by
/// which of them has something to show there.
final class Between implements Tween {

    private static final float LEAST = 0.004f;

    /// Where points move by less than this share of the width in the mean, little has to be mended.
    private static final double LEAST_MOVEMENT = 0.004;

    /// Of [Luma].
    private static final float LUMA_PEAK = 255;

    private final CameraAcross camera;
    private final Crossing there;
    private final Crossing back;
    private final FrameFormat format;
    private final Matte matte;
    private final int shrink;
    private final List<Raster> first;
    private final List<Raster> second;
    private final List<Grain> grain;
    private final Optional<Refiner.Refinement> refinement;

    Between(Anchor before, Anchor after, Match match, CameraAcross camera, Refiner refiner) {
        this.camera = camera;
        this.there = Crossing.of(before, after, match.there(), camera.at(1), camera.hidden());
        this.back = Crossing.of(after, before, match.back(), camera.back(0), camera.hidden());
        Footage footage = before.footage();
        this.format = footage.anchor().format();
        this.matte = footage.matte();
        this.shrink = footage.shrink();
        this.first = planes(footage.anchor());
        this.second = planes(after.footage().anchor());
        this.grain = IntStream.range(0, first.size()).mapToObj(p -> grain(before, p)).toList();
        boolean moves = match.there().meanLength() > LEAST_MOVEMENT * match.there().width();
        boolean colour = format.pixels().planes() == 3 && format.pixels().isChroma(1);
        this.refinement =
                moves && colour
                        ? refiner.between(pair(footage, after.footage(), match, camera.hidden()))
                        : Optional.empty();
    }

    private static List<Raster> planes(Frame frame) {
        return IntStream.range(0, frame.format().pixels().planes())
                .mapToObj(p -> Planes.of(frame.plane(p)))
                .toList();
    }

    private Refiner.Pair pair(Footage before, Footage after, Match match, int hidden) {
        return new Refiner.Pair(
                shares(before, first),
                shares(after, second),
                match.there(),
                match.back(),
                format.size(),
                hidden);
    }

    /// Luma as it is on the analysis grid, and chroma, in shares of their peaks.
    private List<Raster> shares(Footage footage, List<Raster> planes) {
        float peak = format.pixels().peak();
        return List.of(
                Cells.map(footage.luma(0), value -> value / LUMA_PEAK),
                Cells.map(planes.get(1), value -> value / peak),
                Cells.map(planes.get(2), value -> value / peak));
    }

    private Grain grain(Anchor anchor, int plane) {
        if (anchor.past().steps() == 0) {
            return Grain.NONE;
        }
        List<Plane> planes =
                anchor.footage().frames().stream().map(frame -> frame.plane(plane)).toList();
        Raster moved = Clean.moved(planes, anchor.past(), 1, cellX(plane), cellY(plane));
        return GrainMeter.between(first.get(plane), moved, format.pixels().peak()).ifSeen();
    }

    private float cellX(int plane) {
        return shrink / (float) Planes.scaleX(format, plane);
    }

    private float cellY(int plane) {
        return shrink / (float) Planes.scaleY(format, plane);
    }

    @Override
    public Frame at(double time, long seed) {
        float u = (float) time;
        Moment moment = moment(time);
        List<Raster> planes = new ArrayList<>();
        for (int p = 0; p < first.size(); p++) {
            planes.add(plane(p, moment, u, seed * 8 + p));
        }
        return Planes.toFrame(format, planes);
    }

    private Moment moment(double time) {
        float u = (float) time;
        FlowField forth = there.at(u, camera.at(time));
        FlowField hither = back.at(1 - u, camera.back(time));
        return refinement
                .map(known -> known.at(u, forth, hither))
                .orElseGet(() -> Moment.of(there, forth, back, hither, u));
    }

    private Raster plane(int p, Moment moment, float u, long seed) {
        Raster plane = new Raster(first.get(p).width(), first.get(p).height());
        Raster missing = new Raster(plane.width(), plane.height());
        Enlarger grid = new Enlarger(plane.width(), moment.early().width(), cellX(p), cellY(p));
        Cells.lines(plane, y -> row(p, y, grid, moment, u, plane, missing));
        grain.get(p).addTo(plane, missing, seed);
        return plane;
    }

    /// @param missing gets the share of the grain's variance each pixel lacks
    private void row(
            int p, int y, Enlarger grid, Moment moment, float u, Raster plane, Raster missing) {
        Raster early = first.get(p);
        Raster late = second.get(p);
        float[] shares = grid.row(moment.early(), y);
        float[] firstX = grid.row(moment.toFirst().dx(), y);
        float[] firstY = grid.row(moment.toFirst().dy(), y);
        float[] secondX = grid.row(moment.toSecond().dx(), y);
        float[] secondY = grid.row(moment.toSecond().dy(), y);
        float[] added = moment.added().isEmpty() ? null : grid.row(moment.added().get(p), y);
        int peak = format.pixels().peak();
        float cellX = cellX(p);
        float cellY = cellY(p);
        int scaleX = Planes.scaleX(format, p);
        int lumaY = y * Planes.scaleY(format, p);
        for (int x = 0; x < plane.width(); x++) {
            if (!matte.holds(x * scaleX, lumaY)) {
                plane.set(x, y, (1 - u) * early.at(x, y) + u * late.at(x, y));
                continue;
            }
            float share = grid.at(shares, x);
            float value = 0;
            if (share > LEAST) {
                float px = x + grid.at(firstX, x) * cellX;
                value = share * early.sample(px, y + grid.at(firstY, x) * cellY);
            }
            if (share < 1 - LEAST) {
                float px = x + grid.at(secondX, x) * cellX;
                value += (1 - share) * late.sample(px, y + grid.at(secondY, x) * cellY);
            }
            plane.set(x, y, added == null ? value : value + peak * grid.at(added, x));
            missing.set(x, y, 2 * share * (1 - share));
        }
    }

    @Override
    public void close() {
        refinement.ifPresent(Refiner.Refinement::close);
    }
}
