package secondunit.engine.motion.bench;

import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Planes;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;

/// The frames on both sides, mixed by time.
public final class Crossfade implements Way {

    @Override
    public String name() {
        return "crossfade";
    }

    @Override
    public boolean makes(Known known) {
        return known.isGap();
    }

    @Override
    public List<Frame> make(Known known) {
        List<Raster> early = Warp.planes(known.before().getLast());
        List<Raster> late = Warp.planes(known.after().getFirst());
        List<Frame> made = new ArrayList<>();
        for (int i = 0; i < known.hidden(); i++) {
            made.add(Planes.toFrame(known.format(), Warp.mix(early, late, known.time(i))));
        }
        return made;
    }
}
