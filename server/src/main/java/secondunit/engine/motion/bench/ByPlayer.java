package secondunit.engine.motion.bench;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.picture.Frame;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A player, asked as a shot asks it: a gap is a bridge, an extend an extend. Its frames are taken
/// as they come, before any file.
public final class ByPlayer implements Way {

    /// Players do not open clips; the request names one.
    private static final Path CLIP = Path.of("clip");

    private static final long SEED = 1;

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
        Material material =
                new Material(context(known.before(), known), context(known.after(), known));
        List<Frame> made = new ArrayList<>();
        try (Performance performance = player.perform(request(known), material, known.format())) {
            for (var next = performance.next(); next.isPresent(); next = performance.next()) {
                made.add(next.get());
            }
        }
        return made;
    }

    private static Material.@Nullable Context context(List<Frame> frames, Known known) {
        return frames.isEmpty() ? null : new Material.Context(frames, known.rate(), null);
    }

    private ShotRequest request(Known known) {
        Casting casting = new Casting(player.name(), Quality.FINAL, SEED);
        Side side = known.isTail() ? Side.TAIL : Side.HEAD;
        return known.isGap()
                ? new ShotRequest.Bridge(CLIP, CLIP, known.hidden(), 0, "", casting)
                : new ShotRequest.Extend(CLIP, side, known.hidden(), 0, "", casting);
    }
}
