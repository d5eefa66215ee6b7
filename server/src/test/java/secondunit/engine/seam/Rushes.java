package secondunit.engine.seam;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.fixture.ClipFile;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A clip and the places in it where joins can be tested, by the rule of
/// `docs/reference/seam-report.md`.
///
/// @param coarse step i leads from frame i to the next, of the picture made small
/// @param steps the same of the picture as it is
record Rushes(
        String name, Timebase rate, List<Frame> frames, List<Double> coarse, List<Double> steps) {

    private static final int GRID = 320;
    private static final double MOVING = 1.5;
    private static final double VISIBLE = 1;

    static Rushes read(Path clip) {
        ClipFile file = ClipFile.read(clip);
        int across = file.info().format().size().width();
        int shrink = Math.max(1, (across + GRID - 1) / GRID);
        List<Double> coarse = new ArrayList<>();
        List<Double> steps = new ArrayList<>();
        Raster last = Luma.of(file.frames().getFirst());
        Raster lastSmall = last.shrunk(shrink);
        for (Frame frame : file.frames().subList(1, file.frames().size())) {
            Raster next = Luma.of(frame);
            Raster small = next.shrunk(shrink);
            steps.add(last.meanDifference(next));
            coarse.add(lastSmall.meanDifference(small));
            last = next;
            lastSmall = small;
        }
        String name = clip.getFileName().toString();
        return new Rushes(name, file.info().rate(), file.frames(), coarse, steps);
    }

    int second() {
        return rate.nominal();
    }

    private IntStream clean() {
        return IntStream.rangeClosed(second(), frames.size() - second()).filter(this::isClean);
    }

    private boolean isClean(int place) {
        double[] around = between(coarse, place - second(), place + second() - 1).toArray();
        return IntStream.range(0, around.length).noneMatch(i -> Steps.isCut(around, i));
    }

    private static DoubleStream between(List<Double> steps, int from, int to) {
        return steps.subList(from, to).stream().mapToDouble(step -> step);
    }

    private boolean moves(int place) {
        return between(steps, place - second(), place - 1).average().orElse(0) >= MOVING
                && steps.get(place - 1) >= VISIBLE;
    }

    /// `count` of all places, evenly.
    int[] places(int count) {
        return spread(clean().toArray(), count);
    }

    /// `count` of those where the picture moves.
    int[] movingPlaces(int count) {
        IntPredicate moves = this::moves;
        return spread(clean().filter(moves).toArray(), count);
    }

    boolean isMoving() {
        return clean().anyMatch(this::moves);
    }

    private static int[] spread(int[] places, int count) {
        return IntStream.range(0, count)
                .map(k -> places[(2 * k + 1) * places.length / (2 * count)])
                .toArray();
    }

    Specimen tail(String kind, int place, List<Frame> made) {
        return new Specimen(
                kind, name, place, rate, frames.subList(place - second(), place), made, false);
    }

    Specimen head(String kind, int place) {
        return new Specimen(
                kind,
                name,
                place,
                rate,
                frames.subList(place, place + second()),
                frames.subList(place - Breaking.FRESH, place),
                true);
    }
}
