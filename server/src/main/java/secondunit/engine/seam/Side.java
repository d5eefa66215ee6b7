package secondunit.engine.seam;

import java.util.ArrayList;
import java.util.List;

/// What lies on one side of a join, the nearest first; more than `most` steps are not kept.
record Side(int most, List<Step> steps, List<Detail> details) {

    Side(int most) {
        this(most, new ArrayList<>(), new ArrayList<>());
    }

    boolean isFull() {
        return steps.size() >= most;
    }

    void add(Step step) {
        if (!isFull()) {
            steps.add(step);
        }
    }

    void add(Detail detail) {
        if (details.size() <= most) {
            details.add(detail);
        }
    }
}
