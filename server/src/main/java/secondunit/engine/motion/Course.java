package secondunit.engine.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// In which order earlier frames are shown again.
///
/// @param ages the frame shown at step 1, 2, ..., counted back from the anchor
/// @param since steps since the last jump from the anchor to an earlier moment, at the jump 1; in a
///   course without jumps the step
/// @param moment the earlier moment that is jumped to, as an age; 0 where there are no jumps
record Course(List<Integer> ages, List<Integer> since, int moment) {

    Course {
        ages = List.copyOf(ages);
        since = List.copyOf(since);
    }

    /// Back to the oldest of so many frames and forth again, and so on: 1, 2, ..., most, ..., 0, 1.
    static Course backAndForth(int most, int steps) {
        List<Integer> ages = new ArrayList<>();
        List<Integer> since = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            int at = most == 0 ? 0 : step % (2 * most);
            ages.add(at <= most ? at : 2 * most - at);
            since.add(step);
        }
        return new Course(ages, since, 0);
    }

    /// On from an earlier moment up to the anchor, and from the moment again.
    static Course onFrom(int moment, int steps) {
        Integer[] since = new Integer[steps];
        Arrays.setAll(since, step -> step % moment + 1);
        List<Integer> turns = List.of(since);
        return new Course(turns.stream().map(at -> moment - at).toList(), turns, moment);
    }
}
