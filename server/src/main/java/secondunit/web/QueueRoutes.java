package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.Hours;
import secondunit.jobs.JobBoard;
import secondunit.jobs.Place;
import secondunit.jobs.Queue;
import secondunit.jobs.Start;
import secondunit.web.json.AccessJson;
import secondunit.web.json.JobJson;
import secondunit.web.json.QueueJson;
import secondunit.web.json.TermsJson;

/// The order of the jobs that wait.
record QueueRoutes(JobBoard board, JobView view) {

    private static final int MOST_SHOWN = 1000;

    void add(Api api) {
        api.get("/api/v1/queue", this::show);
        api.post("/api/v1/queue/pause", context -> pause(context, true));
        api.post("/api/v1/queue/resume", context -> pause(context, false));
        api.post("/api/v1/queue/hours", this::hours);
        api.post("/api/v1/jobs/{id}/pause", context -> pauseOne(context, true));
        api.post("/api/v1/jobs/{id}/resume", context -> pauseOne(context, false));
        api.post("/api/v1/jobs/{id}/start", this::start);
        api.post("/api/v1/jobs/{id}/move", this::move);
    }

    private Queue queue() {
        return view.queue();
    }

    /// Its tag stands for order and rules; forecasts change by themselves.
    private void show(Context context) {
        Queue.Line line = queue().line();
        Answer.json(
                context,
                QueueJson.line(line, MOST_SHOWN),
                EntityTag.of(QueueJson.order(line)),
                false);
    }

    private void requireSame(Context context) {
        if (context.header("If-Match") != null) {
            EntityTag.of(QueueJson.order(queue().line())).require(context);
        }
    }

    private void requireSame(Context context, String job) {
        if (context.header("If-Match") != null) {
            EntityTag.of(json(job)).require(context);
        }
    }

    private void pause(Context context, boolean paused) {
        Body.read(context, AccessJson::readNothing);
        requireSame(context);
        queue().rule(queue().rules().withPaused(paused));
        show(context);
    }

    private void hours(Context context) {
        Hours hours = Body.read(context, QueueJson::readHours);
        requireSame(context);
        queue().rule(queue().rules().withHours(hours));
        show(context);
    }

    private void pauseOne(Context context, boolean paused) {
        Body.read(context, AccessJson::readNothing);
        String id = known(context);
        requireSame(context, id);
        possible(() -> {
            if (paused) {
                queue().pause(id);
            } else {
                queue().start(id, start(id).withPaused(false));
            }
        });
        showJob(context, id);
    }

    private Start start(String id) {
        return queue().start(id).orElse(Start.ANY_TIME);
    }

    private void start(Context context) {
        Start wanted = Body.read(context, TermsJson::readStart);
        String id = known(context);
        requireSame(context, id);
        possible(() -> queue().start(id, wanted.withPaused(start(id).paused())));
        showJob(context, id);
    }

    private void move(Context context) {
        Place place = Body.read(context, QueueJson::readPlace);
        String id = known(context);
        if (place instanceof Place.Before(String other)) {
            known(other);
        }
        requireSame(context);
        possible(() -> queue().move(id, place));
        show(context);
    }

    private String known(Context context) {
        return known(context.pathParam("id"));
    }

    private String known(String id) {
        return board.job(id).orElseThrow(() -> Problem.notFound("job", id)).take();
    }

    private void showJob(Context context, String id) {
        Answer.json(context, json(id));
    }

    private String json(String id) {
        return JobJson.write(
                view.shown(board.job(id).orElseThrow(() -> Problem.notFound("job", id))));
    }

    private static void possible(Runnable change) {
        try {
            change.run();
        } catch (IllegalStateException impossible) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.CONFLICT,
                            "Only what waits can be arranged: %s."
                                    .formatted(impossible.getMessage()),
                            "Cancel it, or let it finish."));
        }
    }
}
