package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Performance;
import secondunit.engine.Sounding;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchThreads;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A shot on Stage. What happens in it, and how it sounds, goes by the size that was asked for; the
/// picture is made at the size of the format. Each thread makes whole frames from resources that
/// all share and only read; a few frames are made ahead of the one that is asked for, and no more,
/// however long the shot is. Used from a platform thread, as libtorch demands.
final class StagePerformance implements Performance {

    /// Bytes of frames that may wait, beyond the two that always may.
    private static final long WAITING_BYTES = 512L << 20;

    private final Torch torch;
    private final Cast cast;
    private final Staging shot;
    private final FrameFormat format;
    private final FrameRange range;
    private final boolean wanted;
    private final Scenery scenery;
    private final ShotSound sound;
    private final ExecutorService pool;
    private final int ahead;
    private final Queue<Painter> resting = new ConcurrentLinkedQueue<>();
    private final Queue<Future<Frame>> made = new ArrayDeque<>();
    private @Nullable Dictionary resources;
    private volatile Optional<Finishing> finishing = Optional.empty();
    private long begun;
    private volatile boolean closed;

    /// @param given the user's sound, or null for the world's own; not closed here
    StagePerformance(
            Torch torch,
            Cast cast,
            Generate request,
            @Nullable Sounding given,
            FrameFormat format,
            int threads) {
        this.torch = torch;
        this.cast = cast;
        this.shot = Staging.of(cast.world(), request);
        this.format = format;
        this.range = request.range();
        this.wanted = request.sound();
        this.scenery = Scenery.of(torch, cast, shot, listened(given), format);
        this.sound = new ShotSound(cast, shot, scenery, given);
        int painting = Math.min(threads, Finishing.mostThreads(shot.at(format.size())));
        this.ahead = ahead(format, painting);
        this.pool = Executors.newFixedThreadPool(painting, new TorchThreads("stage"));
        this.begun = range.start();
    }

    /// Frames in the making or waiting: one for each thread and one more, fewer where they are
    /// huge.
    private static int ahead(FrameFormat format, int threads) {
        long bytes =
                new Frame(format).planes().stream().mapToLong(plane -> plane.bytes().length).sum();
        return Math.clamp(WAITING_BYTES / bytes, 2, threads + 1);
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        while (made.size() < ahead && begun < range.end()) {
            long number = begun++;
            made.add(pool.submit(() -> paint(number)));
        }
        Future<Frame> first = made.peek();
        if (first == null) {
            return Optional.empty();
        }
        Frame frame = finished(first);
        made.remove();
        return Optional.of(frame);
    }

    /// A frame is a function of its number: what is not wanted is not made.
    @Override
    public void skip(long frames) throws InterruptedException {
        long left = frames;
        for (; left > 0 && !made.isEmpty(); left--) {
            var _ = finished(made.remove());
        }
        begun += left;
    }

    private static Frame finished(Future<Frame> frame) throws InterruptedException {
        try {
            return frame.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Frame paint(long number) {
        Painter resting = this.resting.poll();
        Painter painter = resting == null ? painter() : resting;
        try {
            return painter.paint(number, () -> closed);
        } finally {
            this.resting.add(painter);
        }
    }

    private Painter painter() {
        Dictionary shared = resources();
        Easel delivery = new Delivery(torch, cast.deliver(), format, scenery.tiles(), shot.alpha());
        return new Painter(
                cast,
                shared,
                finishing.map(finish -> finish.before(delivery)).orElse(delivery),
                format.size().height(),
                Painter.BAND_ROWS);
    }

    private synchronized Dictionary resources() {
        if (resources == null) {
            Staging made = shot.at(format.size());
            finishing = Finishing.of(torch, cast, made);
            resources = cast.preparePicture(made, scenery.parameters(), scenery.events());
        }
        return resources;
    }

    @Override
    public Optional<Samples> sound(FrameRange frames) {
        if (!wanted || sound.isSilent()) {
            return Optional.empty();
        }
        if (!new FrameRange(0, range.length()).contains(frames)) {
            throw new IllegalArgumentException(
                    "frames %s are not among the shot's %d".formatted(frames, range.length()));
        }
        FrameRange inShot = frames.shift(range.start());
        return Optional.of(sound.samples(sampleAt(inShot.start()), sampleAt(inShot.end())));
    }

    private long sampleAt(long frame) {
        return shot.rate().sampleAt(frame, Samples.STANDARD_RATE);
    }

    private Optional<Heard> listened(@Nullable Sounding given) {
        Ratio speed = shot.direction().pace().times();
        return Optional.ofNullable(given).map(sound -> Heard.of(sound, shot.samples(), speed));
    }

    @Override
    public List<String> warnings() {
        List<String> warnings =
                new ArrayList<>(Blocking.of(shot.world(), shot.direction()).ignored());
        if (wanted) {
            warnings.addAll(sound.warnings());
        }
        return warnings;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        made.forEach(frame -> frame.cancel(false));
        pool.close();
        resting.forEach(Painter::close);
        closeResources();
        sound.close();
        scenery.close();
    }

    private synchronized void closeResources() {
        if (resources != null) {
            resources.close();
        }
        finishing.ifPresent(Finishing::close);
    }
}
