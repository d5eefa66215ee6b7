package secondunit.engine.motion.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The figures of one task on one clip as they come in, window by window.
final class Tally {

    private final String clip;
    private final Task task;
    private final Map<String, List<Figures>> figures = new LinkedHashMap<>();
    private int cut;

    Tally(String clip, Task task) {
        this.clip = clip;
        this.task = task;
    }

    Task task() {
        return task;
    }

    void add(Way way, Figures measured) {
        figures.computeIfAbsent(way.name(), _ -> new ArrayList<>()).add(measured);
    }

    /// Counts a window in which a cut lies.
    void leaveOut() {
        cut++;
    }

    Result result() {
        Map<String, Figures> ways = new LinkedHashMap<>();
        figures.forEach((way, windows) -> ways.put(way, Figures.ofWindows(windows)));
        int windows = figures.values().stream().mapToInt(List::size).max().orElse(0);
        return new Result(clip, task, windows, cut, ways);
    }
}
