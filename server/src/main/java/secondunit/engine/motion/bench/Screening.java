package secondunit.engine.motion.bench;

import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.motion.Motion;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A clip, run through once. Frames are kept only as long as a window still needs them, so memory
/// does not grow with the clip's length.
public final class Screening {

    private final Rushes rushes;
    private final List<Way> ways;
    private final OpticalFlow flow;
    private final Consumer<String> said;
    private final Deque<Frame> kept = new ArrayDeque<>();
    private final List<Tally> tallies = new ArrayList<>();
    private long seen;

    /// @param flow measures joins
    /// @param said is told of each window before it is measured
    public Screening(Rushes rushes, List<Way> ways, OpticalFlow flow, Consumer<String> said) {
        this.rushes = rushes;
        this.ways = List.copyOf(ways);
        this.flow = flow;
        this.said = said;
    }

    /// One result for each task, in order.
    ///
    /// @param count windows for each task
    public List<Result> run(List<Task> tasks, int count) throws InterruptedException {
        tasks.forEach(task -> tallies.add(new Tally(rushes.name(), task)));
        List<Window> open = new ArrayList<>();
        tasks.forEach(task -> open.addAll(task.windows(rushes.frames(), count)));
        open.sort(Comparator.comparingLong(this::readyAt));
        int longest =
                tasks.stream().mapToInt(Task::hidden).max().orElse(0)
                        + 2 * tasks.stream().mapToInt(this::mostKnown).max().orElse(0);
        for (var frame = rushes.next();
                frame.isPresent() && !open.isEmpty();
                frame = rushes.next()) {
            kept.add(frame.get());
            seen++;
            if (kept.size() > longest) {
                kept.remove();
            }
            while (!open.isEmpty() && Math.min(readyAt(open.getFirst()), rushes.frames()) <= seen) {
                measure(open.removeFirst());
            }
        }
        return tallies.stream().map(Tally::result).toList();
    }

    /// A way is told as much on a side as the player is in a shot, where the clip has it.
    private int mostKnown(Task task) {
        boolean alone = !(task.knowsBefore() && task.knowsAfter());
        long useful = Motion.usefulContext(rushes.rate(), alone ? task.hidden() : 0);
        return Math.toIntExact(Math.max(Task.KNOWN, useful));
    }

    /// How many frames must have been seen.
    private long readyAt(Window window) {
        return window.out() + (window.task().knowsAfter() ? mostKnown(window.task()) : 0);
    }

    /// What was thrown away is collected before, not on the time of whichever way comes next; so
    /// memory stays as large as one window needs.
    private void measure(Window window) throws InterruptedException {
        Tally tally =
                tallies.stream()
                        .filter(t -> t.task().equals(window.task()))
                        .findFirst()
                        .orElseThrow();
        if (Window.hasCut(frames(window.start(), window.end()))) {
            tally.leaveOut();
            return;
        }
        said.accept(
                "%s %s: frames %d to %d"
                        .formatted(
                                rushes.name(), window.task().id(), window.in(), window.out() - 1));
        Trial trial = trial(window);
        System.gc();
        for (Way way : ways) {
            if (way.makes(trial.known())) {
                tally.add(way, trial.run(way, flow));
            }
        }
    }

    private Trial trial(Window window) {
        Task task = window.task();
        int known = mostKnown(task);
        List<Frame> before =
                task.knowsBefore() ? frames(window.in() - known, window.in()) : List.of();
        List<Frame> after =
                task.knowsAfter() ? frames(window.out(), window.out() + known) : List.of();
        int spacing = task.spacing();
        Known told =
                new Known(
                        thinned(before.reversed(), spacing).reversed(),
                        thinned(after, spacing),
                        task.hidden(),
                        new Timebase(
                                rushes.rate().numerator(), rushes.rate().denominator() * spacing),
                        spacing);
        return new Trial(told, frames(window.in(), window.out()));
    }

    /// The first, and every so many after it.
    private static List<Frame> thinned(List<Frame> nearestFirst, int spacing) {
        return IntStream.range(0, nearestFirst.size())
                .filter(i -> i % spacing == 0)
                .mapToObj(nearestFirst::get)
                .toList();
    }

    /// Frames `[from, to)`, counted from the clip's first, as far as they are kept.
    private List<Frame> frames(long from, long to) {
        long first = seen - kept.size();
        return kept.stream()
                .skip(Math.max(0, from - first))
                .limit(to - Math.max(from, first))
                .toList();
    }
}
