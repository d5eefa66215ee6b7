package secondunit.engine.rostrum;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.torch.TorchThreads;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.Lens;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// A shot over stills. Its frames are made on one thread, two ahead of the one that is asked for.
final class RostrumPerformance implements Performance {

    private static final int AHEAD = 2;

    private final Generate shot;
    private final FrameFormat format;
    private final Bridging bridging;
    private final Darkroom.Session darkroom;
    private final @Nullable Frame firstStill;
    private final @Nullable Frame lastStill;
    private final ExecutorService bench =
            Executors.newSingleThreadExecutor(new TorchThreads("rostrum"));
    private final Queue<Future<Frame>> made = new ArrayDeque<>();
    private volatile @Nullable Sequence sequence;
    private long begun;
    private boolean closed;

    RostrumPerformance(
            Generate shot,
            Material material,
            FrameFormat format,
            Darkroom darkroom,
            Bridging bridging) {
        this.shot = shot;
        this.format = format;
        this.bridging = bridging;
        this.firstStill = still(material.before());
        this.lastStill = still(material.after());
        this.darkroom = darkroom.begin(shot, format, material.given());
        this.begun = shot.range().start();
    }

    private static @Nullable Frame still(Material.@Nullable Context side) {
        return side == null ? null : side.frames().getFirst();
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        while (made.size() < AHEAD && begun < shot.range().end()) {
            long number = begun++;
            made.add(bench.submit(() -> sequence().frame(number)));
        }
        Future<Frame> first = made.poll();
        return first == null ? Optional.empty() : Optional.of(result(first));
    }

    private static Frame result(Future<Frame> frame) throws InterruptedException {
        try {
            return frame.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Sequence sequence() {
        Sequence known = sequence;
        if (known == null) {
            known = begin();
            sequence = known;
        }
        return known;
    }

    private Sequence begin() {
        if (firstStill == null || lastStill == null) {
            return firstStill == null ? over(lastStill, false) : over(firstStill, true);
        }
        OverOne first = over(firstStill, true);
        OverOne last = over(lastStill, false);
        Frame from = first.frame(0);
        Frame to = last.frame(shot.frames() - 1);
        int between = Math.toIntExact(shot.frames() - 2);
        Optional<Bridging.Passage> passage =
                between == 0 ? Optional.empty() : bridging.between(from, to, between);
        return passage.<Sequence>map(way -> passing(from, to, way, first, last))
                .orElseGet(() -> new Dissolving(first, last, Course.of(shot, true), darkroom));
    }

    private Passing passing(
            Frame from, Frame to, Bridging.Passage way, OverOne first, OverOne last) {
        List<String> cut = Stream.of(first, last).flatMap(each -> each.cut().stream()).toList();
        return new Passing(shot, from, to, way, cut);
    }

    private OverOne over(@Nullable Frame still, boolean first) {
        if (still == null) {
            throw new IllegalArgumentException("rostrum needs a still, and got none");
        }
        return new OverOne(shot, still, first, format.size(), darkroom);
    }

    @Override
    public Optional<Samples> sound(FrameRange frames) {
        if (!shot.sound()) {
            return Optional.empty();
        }
        FrameRange inShot = frames.shift(shot.range().start());
        return darkroom.samples(sampleAt(inShot.start()), sampleAt(inShot.end()));
    }

    private long sampleAt(long frame) {
        return shot.rate().sampleAt(frame, Samples.STANDARD_RATE);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        Sequence shown = sequence;
        if (shown != null) {
            warnings.addAll(shown.warnings());
        }
        Lens lens = shot.direction().lens();
        if (lens.focalLength() != null || lens.shallowness() != null) {
            warnings.add(
                    "A still was taken through its own lens: another focal length or depth of field is not followed.");
        }
        if (shot.sound()) {
            warnings.addAll(darkroom.warnings());
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
        bench.close();
        Sequence shown = sequence;
        if (shown != null) {
            shown.close();
        }
        darkroom.close();
    }
}
