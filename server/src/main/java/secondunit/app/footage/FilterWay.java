package secondunit.app.footage;

import secondunit.engine.motion.bench.Known;
import secondunit.engine.motion.bench.Way;
import secondunit.media.ffmpeg.Minterpolate;
import secondunit.picture.Frame;

import java.util.List;

/// FFmpeg's minterpolate. It is told the frames on both sides and one more beyond each, as far away
/// as those are from each other, or the farthest that is known.
final class FilterWay implements Way {

    @Override
    public String name() {
        return "minterpolate";
    }

    @Override
    public boolean makes(Known known) {
        return known.isGap() && Minterpolate.takes(known.format());
    }

    @Override
    public List<Frame> make(Known known) {
        List<Frame> before = known.before();
        List<Frame> after = known.after();
        int step = (known.hidden() + 1) / known.spacing();
        return Minterpolate.between(
                List.of(
                        before.get(Math.max(0, before.size() - 1 - step)),
                        before.getLast(),
                        after.getFirst(),
                        after.get(Math.min(after.size() - 1, step))),
                known.hidden());
    }
}
