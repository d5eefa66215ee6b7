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
                Duration.ofMillis(5),
                List.of());
    }
}
