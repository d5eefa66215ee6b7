package secondunit.engine.motion.bench;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Planes;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;

/// Optical flow at the picture's own size, and nothing else. A gap: the flow from each side to the
/// other, each side warped to the time of the new frame by its own flow, the two mixed by time. An
/// extend: the last movement goes on at constant velocity.
public final class PlainFlow implements Way {

    private final String name;
    private final OpticalFlow finder;

    public PlainFlow(String name, OpticalFlow finder) {
        this.name = name;
        this.finder = finder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean makes(Known known) {
        return known.isGap() || known.nearestFirst().size() > 1;
    }

    @Override
    public List<Frame> make(Known known) {
        return known.isGap() ? between(known) : onward(known);
    }

    private List<Frame> between(Known known) {
        Frame from = known.before().getLast();
        Frame to = known.after().getFirst();
        FlowField there = flow(from, to);
        FlowField back = flow(to, from);
        List<Raster> early = Warp.planes(from);
        List<Raster> late = Warp.planes(to);
        List<Frame> made = new ArrayList<>();
        for (int i = 0; i < known.hidden(); i++) {
            float t = known.time(i);
            List<Raster> mixed =
                    Warp.mix(
                            Warp.fetch(known.format(), early, there, -t),
                            Warp.fetch(known.format(), late, back, t - 1),
                            t);
            made.add(Planes.toFrame(known.format(), mixed));
        }
        return made;
    }

    private List<Frame> onward(Known known) {
        Frame nearest = known.nearestFirst().get(0);
        FlowField away = flow(nearest, known.nearestFirst().get(1));
        List<Raster> planes = Warp.planes(nearest);
        List<Frame> made = new ArrayList<>();
        for (int i = 0; i < known.hidden(); i++) {
            List<Raster> moved = Warp.fetch(known.format(), planes, away, known.distance(i));
            made.add(Planes.toFrame(known.format(), moved));
        }
        return made;
    }

    private FlowField flow(Frame from, Frame to) {
        return finder.flow(Luma.of(from), Luma.of(to));
    }
}
