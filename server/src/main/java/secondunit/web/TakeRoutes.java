package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobState;
import secondunit.render.Outcome;
import secondunit.web.json.AccessJson;
import secondunit.web.json.HouseJson;
import secondunit.web.json.TakesJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finished takes and their files.
record TakeRoutes(JobBoard board, TakeFiles files, FileBrowser browser) {

    private static final int CHUNK = 200;

    void add(RoutesConfig routes) {
        Api api = new Api(routes);
        api.get("/api/v1/takes", this::list);
        api.get(
                "/api/v1/takes/{id}",
                context -> Answer.json(context, TakesJson.write(take(context))));
        api.delete("/api/v1/takes/{id}", this::delete);
        api.get("/api/v1/takes/{id}/media", context -> file(context, files::clip));
        api.get("/api/v1/takes/{id}/proxy", context -> file(context, files::proxy));
        api.get("/api/v1/takes/{id}/poster", context -> file(context, files::poster));
        api.get("/api/v1/takes/{id}/strip", context -> file(context, files::strip));
        api.get("/api/v1/takes/{id}/seam", context -> file(context, files::seam));
        api.post("/api/v1/takes/{id}/reveal", this::reveal);
    }

    private void list(Context context) {
        Paging paging = Paging.of(context);
        List<TakesJson.Shown> takes =
                Body.understood(() -> finished(paging.before(), paging.toAsk()));
        Answer.json(context, TakesJson.page(paging.shown(takes), paging.hasMore(takes)));
    }

    /// Among all jobs, as many finished ones as are wanted.
    private List<TakesJson.Shown> finished(@Nullable String before, int wanted) {
        List<TakesJson.Shown> found = new ArrayList<>();
        String from = before;
        while (true) {
            List<Job> jobs = board.jobs(from, CHUNK);
            for (Job job : jobs) {
                finished(job).ifPresent(found::add);
                if (found.size() == wanted) {
                    return found;
                }
            }
            if (jobs.size() < CHUNK) {
                return found;
            }
            from = jobs.getLast().take();
        }
    }

    private Optional<TakesJson.Shown> finished(Job job) {
        return job.state() instanceof JobState.Ended(var at, Outcome.Done(var take))
                ? Optional.of(new TakesJson.Shown(job, take, at, files.hasDailies(job)))
                : Optional.empty();
    }

    private TakesJson.Shown take(Context context) {
        String id = context.pathParam("id");
        return board.job(id)
                .flatMap(this::finished)
                .orElseThrow(() -> Problem.notFound("finished take", id));
    }

    private void delete(Context context) {
        String id = context.pathParam("id");
        if (!board.delete(id)) {
            throw Problem.notFound("take", id);
        }
        Answer.nothing(context);
    }

    private void file(Context context, Function<Job, Optional<Path>> which) throws IOException {
        Job job = take(context).job();
        Path file =
                which.apply(job)
                        .orElseThrow(() -> Problem.notFound("such file of take", job.take()));
        FileAnswer.send(context, file, MediaType.of(file));
    }

    private void reveal(Context context) {
        Body.read(context, AccessJson::readNothing);
        Job job = take(context).job();
        Path clip = files.clip(job).orElseThrow(() -> Problem.notFound("clip of take", job.take()));
        if (browser.reveal(clip)) {
            Answer.nothing(context);
        } else {
            Answer.json(context, HouseJson.path(clip));
        }
    }
}
