package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Aside;
import secondunit.picture.Frame;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Pictures in time order, each painted while its taker is busy with the one before. One is painted
/// ahead, no more, so that memory does not grow with their number.
final class Ahead implements AutoCloseable {

    private final Aside easel = new Aside("painting");
    private final int count;
    private final long seed;
    private final Future<Pictures> pictures;
    private @Nullable Future<Frame> coming;
    private int next;

    /// @param seed of all their grain
    /// @param looking looks at the footage, which takes a while and begins at once
    Ahead(int count, long seed, Supplier<Pictures> looking) {
        this.count = count;
        this.seed = seed;
        this.pictures = easel.begin(looking);
        this.coming = begin();
    }

    private @Nullable Future<Frame> begin() {
        if (next >= count) {
            return null;
        }
        int index = next++;
        return easel.begin(() -> pictures.resultNow().picture(index, seed * 31 + index));
    }

    /// The next picture; empty after the last.
    Optional<Frame> next() throws InterruptedException {
        Aside.result(pictures);
        if (coming == null) {
            return Optional.empty();
        }
        Frame frame = Aside.result(coming);
        coming = begin();
        return Optional.of(frame);
    }

    /// What the user should know about them, once the first was taken.
    List<String> warnings() {
        return pictures.resultNow().warnings();
    }

    /// The largest share of one picture so far that shows what no footage shows, 0 to 1.
    double unseen() {
        boolean looked = pictures.state() == Future.State.SUCCESS;
        return looked ? pictures.resultNow().unseen() : 0;
    }

    /// What is being painted is not handed out.
    @Override
    public void close() {
        easel.close();
        if (pictures.state() == Future.State.SUCCESS) {
            pictures.resultNow().close();
        }
    }
}
