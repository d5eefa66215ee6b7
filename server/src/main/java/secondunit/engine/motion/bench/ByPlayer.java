package secondunit.engine.motion.bench;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Film;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.picture.Frame;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Retiming;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A player, asked as a shot asks it: a gap is a bridge, an extend an extend, and where known
/// frames stand apart it is slow motion of those. Its frames are taken as they come, before any
/// file.
public final class ByPlayer implements Way {

    /// Players do not open clips; the request names one.
    private static final Path CLIP = Path.of("clip");

    private static final long SEED = 1;

    /// Known frames on either side that slow motion runs through.
    private static final int FILM = 3;

    private final Generator player;

    public ByPlayer(Generator player) {
        this.player = player;
    }

    @Override
    public String name() {
        return player.name();
    }

    @Override
    public boolean makes(Known known) {
        return player.refuses(request(known)).isEmpty();
    }

    @Override
    public List<Frame> make(Known known) throws InterruptedException {
        boolean slow = known.spacing() > 1;
        Material material =
                slow
                        ? Material.of(film(known))
                        : new Material(
                                context(known.before(), known), context(known.after(), known));
        List<Frame> made = new ArrayList<>();
        try (Performance performance = player.perform(request(known), material, known.format())) {
            for (var next = performance.next(); next.isPresent(); next = performance.next()) {
                made.add(next.get());
            }
        }
        return slow ? made.subList(1, made.size()) : made;
    }

    /// The known frame before the hidden ones is the whole range: all of its time is wanted.
    private static Film film(Known known) {
        List<Frame> before = known.before();
        List<Frame> frames = new ArrayList<>();
        frames.addAll(before.subList(Math.max(0, before.size() - FILM), before.size()));
        long last = frames.size() - 1L;
        frames.addAll(known.after().subList(0, Math.min(FILM, known.after().size())));
        Iterator<Frame> left = frames.iterator();
        return new Film(
                known.rate(),
                FrameRange.ofLength(last, 1),
                0,
                () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty());
    }

    private static Material.@Nullable Context context(List<Frame> frames, Known known) {
        return frames.isEmpty() ? null : new Material.Context(frames, known.rate(), null);
    }

    private ShotRequest request(Known known) {
        Casting casting = new Casting(player.name(), Quality.FINAL, SEED);
        Side side = known.isTail() ? Side.TAIL : Side.HEAD;
        if (known.spacing() > 1) {
            Retiming slow = new Retiming.Pace(new Ratio(1, known.hidden() + 1));
            return new ShotRequest.Retime(CLIP, null, slow, false, casting);
        }
        return known.isGap()
                ? new ShotRequest.Bridge(CLIP, CLIP, known.hidden(), 0, "", casting)
                : new ShotRequest.Extend(CLIP, side, known.hidden(), 0, "", casting);
    }
}
