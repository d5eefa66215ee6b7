package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The footage as far back as it is known, looked at coarsely: enough to find moments that are
/// alike.
///
/// @param frames the anchor and its past, newest first, without repeats and without what lies
///   before a cut
/// @param lumas the luma of each, small
/// @param camera where the points of the anchor lay in each, on the analysis grid
/// @param cells cells of the analysis grid to one of the small lumas
record Reel(List<Frame> frames, List<Raster> lumas, List<Affine> camera, double cells) {

    /// Small lumas are at most about this wide or high.
    private static final int SMALL = 240;

    /// Frames before the anchor from which on a camera shows that it is one.
    private static final int LONG_AGO = 12;

    /// Share of the difference that a camera leaves at most where it hardly moves.
    private static final double CLEARLY = 0.72;

    /// A camera that moved by this share of the picture in that time travels.
    private static final double TRAVELS = 0.02;

    Reel {
        frames = List.copyOf(frames);
        lumas = List.copyOf(lumas);
        camera = List.copyOf(camera);
    }

    /// Only as far back as is known how the picture moved.
    static Reel near(Footage footage, CameraPath path) {
        return new Reel(footage.frames(), footage.lumas(), known(footage, path), 1);
    }

    private static List<Affine> known(Footage footage, CameraPath path) {
        return IntStream.rangeClosed(0, footage.steps()).mapToObj(path::before).toList();
    }

    /// As far back as there is footage.
    static Reel of(Footage footage, CameraPath path, OpticalFlow finder) {
        int longer = Math.max(footage.anchor().size().width(), footage.anchor().size().height());
        int shrink = Math.max(1, (longer + SMALL - 1) / SMALL);
        List<Frame> tail = new ArrayList<>(List.of(footage.frames().getLast()));
        tail.addAll(footage.older());
        List<Raster> tailLumas = tail.stream().map(frame -> Luma.of(frame, shrink)).toList();
        Stretch stretch = Stretch.of(tailLumas);
        List<Frame> frames = new ArrayList<>(footage.frames());
        List<Raster> lumas = new ArrayList<>(lumas(footage, shrink));
        frames.addAll(after(stretch.of(tail, tail.size())));
        lumas.addAll(after(stretch.of(tailLumas, tail.size())));
        double cells = shrink / (double) footage.shrink();
        return new Reel(frames, lumas, camera(footage, path, lumas, cells, finder), cells);
    }

    private static List<Raster> lumas(Footage footage, int shrink) {
        return footage.frames().stream().map(frame -> Luma.of(frame, shrink)).toList();
    }

    private static <T> List<T> after(List<T> fromFirst) {
        return fromFirst.subList(1, fromFirst.size());
    }

    /// A camera that stands still now is taken to have stood still before: where it did not, the
    /// pictures are not alike and nothing comes of it.
    private static List<Affine> camera(
            Footage footage,
            CameraPath path,
            List<Raster> lumas,
            double cells,
            OpticalFlow finder) {
        List<Affine> camera = new ArrayList<>(known(footage, path));
        boolean still = camera.stream().allMatch(Affine::isStill);
        for (int age = footage.steps(); age + 1 < lumas.size(); age++) {
            Affine back =
                    still
                            ? Affine.IDENTITY
                            : back(lumas.get(age), lumas.get(age + 1), finder).scaled(cells);
            camera.add(back.after(camera.getLast()));
        }
        return camera;
    }

    private static Affine back(Raster newer, Raster older, OpticalFlow finder) {
        FlowField flow = finder.flow(newer, older);
        return CameraFit.of(flow, CameraFit.texture(newer, Cells.map(newer, _ -> 1)));
    }

    /// False where what moved was no camera that travels. Then pictures long ago are more like the
    /// anchor as they are than moved by the camera, as where water fills the picture; or the
    /// movement is small and does not make them clearly more like it: a camera that only trembles,
    /// leaves.
    boolean showsCamera() {
        double left = left();
        return left <= CLEARLY || (left < 1 && travels());
    }

    /// The share of the difference of pictures long ago to the anchor that the camera leaves.
    private double left() {
        double moved = 0;
        double unmoved = 1e-6;
        for (int age = LONG_AGO; age < length(); age += 2) {
            for (int y = 0; y < lumas.getFirst().height(); y++) {
                for (int x = 0; x < lumas.getFirst().width(); x++) {
                    if (isInside(age, x, y)) {
                        float here = lumas.getFirst().at(x, y);
                        moved += Math.abs(here - seen(age, x, y));
                        unmoved += Math.abs(here - lumas.get(age).at(x, y));
                    }
                }
            }
        }
        return moved / unmoved;
    }

    private boolean travels() {
        Affine there = camera.get(Math.min(LONG_AGO, length() - 1));
        double x = grid(lumas.getFirst().width() / 2.0);
        double y = grid(lumas.getFirst().height() / 2.0);
        double way = Math.hypot(there.x(x, y) - x, there.y(x, y) - y);
        return way > TRAVELS * grid(Math.max(lumas.getFirst().width(), lumas.getFirst().height()));
    }

    private boolean isInside(int age, int x, int y) {
        double px = camera.get(age).x(grid(x), grid(y));
        double py = camera.get(age).y(grid(x), grid(y));
        return px >= 0
                && py >= 0
                && px <= grid(lumas.getFirst().width() - 1)
                && py <= grid(lumas.getFirst().height() - 1);
    }

    /// From cells of the small lumas to those of the analysis grid.
    double grid(double small) {
        return (small + 0.5) * cells - 0.5;
    }

    int length() {
        return frames.size();
    }

    /// The small luma of that age as the camera would have seen it from where it stands at the
    /// anchor.
    float seen(int age, int x, int y) {
        Affine there = camera.get(age);
        return lumas.get(age)
                .sample(
                        (float) ((there.x(grid(x), grid(y)) + 0.5) / cells - 0.5),
                        (float) ((there.y(grid(x), grid(y)) + 0.5) / cells - 0.5));
    }
}
