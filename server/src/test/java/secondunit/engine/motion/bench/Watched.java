package secondunit.engine.motion.bench;

import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;

/// A way, and all that it was told and made.
public final class Watched implements Way {

    private final Way way;
    public final List<Known> told = new ArrayList<>();
    public final List<List<Frame>> made = new ArrayList<>();

    public Watched(Way way) {
        this.way = way;
    }

    @Override
    public String name() {
        return way.name();
    }

    @Override
    public boolean makes(Known known) {
        return way.makes(known);
    }

    @Override
    public List<Frame> make(Known known) throws InterruptedException {
        told.add(known);
        made.add(way.make(known));
        return made.getLast();
    }
}
