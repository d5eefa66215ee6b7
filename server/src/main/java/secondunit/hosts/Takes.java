package secondunit.hosts;

import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobState;
import secondunit.jobs.Shot;
import secondunit.render.Outcome;
import secondunit.shot.Quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which take a placement should show: the one the user chose, or the best finished one of its
/// shot: a final before a draft, the lowest seed first.
record Takes(JobBoard board) {

    private static final Comparator<Job> BEST_FIRST =
            Comparator.comparing((Job job) -> job.request().casting().quality() != Quality.FINAL)
                    .thenComparingLong(job -> job.request().casting().seed());

    Choice choose(Placement placement) {
        String chosen = placement.take();
        if (chosen != null) {
            return board.job(chosen)
                    .map(Takes::choice)
                    .orElseGet(() -> new Choice.Never("take %s was deleted".formatted(chosen)));
        }
        return board.shot(placement.shot())
                .map(this::best)
                .orElseGet(() -> new Choice.Never("shot %s is gone".formatted(placement.shot())));
    }

    private Choice best(Shot shot) {
        List<Job> jobs = shot.takes().stream().flatMap(take -> board.job(take).stream()).toList();
        Optional<Job> best = jobs.stream().filter(Takes::isDone).min(BEST_FIRST);
        if (best.isPresent()) {
            return new Choice.Show(best.get().take());
        }
        return jobs.stream()
                .map(Takes::choice)
                .reduce((worse, next) -> worse instanceof Choice.Wait ? worse : next)
                .orElseGet(() -> new Choice.Never("the takes of this shot were deleted"));
    }

    private static boolean isDone(Job job) {
        return choice(job) instanceof Choice.Show;
    }

    static Choice choice(Job job) {
        return switch (job.state()) {
            case JobState.Queued() -> new Choice.Wait();
            case JobState.Running _ -> new Choice.Wait();
            case JobState.Ended ended -> choice(job, ended.outcome());
        };
    }

    private static Choice choice(Job job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Choice.Show(job.take());
            case Outcome.Refused refused ->
                    new Choice.Never("the take was refused: " + refused.refusal().what());
            case Outcome.Failed failed -> new Choice.Never("the take failed: " + failed.message());
            case Outcome.Cancelled() -> new Choice.Never("the take was cancelled");
        };
    }
}
