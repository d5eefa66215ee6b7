package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.web.json.AccessJson;
import secondunit.web.json.JobJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The jobs and what they show while they run.
record JobRoutes(JobBoard board, TakeFiles files, JobView view) {

    void add(Api api) {
        api.get("/api/v1/jobs", this::list);
        api.get("/api/v1/jobs/{id}", context -> show(context, job(context)));
        api.post("/api/v1/jobs/{id}/cancel", this::cancel);
        api.get("/api/v1/jobs/{id}/held", context -> picture(context, files::held, "image/jpeg"));
        api.get(
                "/api/v1/jobs/{id}/preview",
                context -> picture(context, files::preview, "image/png"));
    }

    private void list(Context context) {
        Paging paging = Paging.of(context, "jobs");
        List<Job> jobs = Body.understood(() -> board.jobs(paging.before(), paging.toAsk()));
        List<JobJson.Shown> shown = paging.shown(jobs).stream().map(view::shown).toList();
        Answer.json(context, JobJson.page(shown, paging.hasMore(jobs)));
    }

    private Job job(Context context) {
        String id = context.pathParam("id");
        return board.job(id).orElseThrow(() -> Problem.notFound("job", id));
    }

    private void show(Context context, Job job) {
        Answer.json(context, JobJson.write(view.shown(job)));
    }

    private void cancel(Context context) {
        Body.read(context, AccessJson::readNothing);
        String id = context.pathParam("id");
        show(context, board.cancel(id).orElseThrow(() -> Problem.notFound("job", id)));
    }

    private void picture(Context context, Function<Job, Optional<Path>> file, String type)
            throws IOException {
        Job job = job(context);
        Path picture =
                file.apply(job)
                        .orElseThrow(() -> Problem.notFound("picture yet of job", job.take()));
        FileAnswer.send(context, picture, type);
    }
}
