package secondunit.jobs;

import secondunit.picture.Size;
import secondunit.render.Order;
import secondunit.render.TakeResult;
import secondunit.timeline.Timebase;

import java.time.Duration;
import java.util.List;

/// Takes that nobody has rendered.
final class Results {

    private Results() {}

    static TakeResult of(Order order, long frames) {
        return of(order, frames, Duration.ofMillis(5));
    }

    /// What a job may have become in this time.
    static TakeResult took(Job job, Duration wall) {
        return of(new Order(job.take(), job.request(), job.file(), job.format(), null), 9, wall);
    }

    private static TakeResult of(Order order, long frames, Duration wall) {
        return new TakeResult(
                order.take(),
                order.file(),
                frames,
                Timebase.of(24),
                new Size(320, 180),
                "fake",
                "it is the only one",
                order.request().casting().seed(),
                List.of("slow"),
                List.of(),
                null,
                wall,
                List.of());
    }
}
