package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.TakeIndex;
import secondunit.jobs.TakeQuery;
import secondunit.jobs.View;
import secondunit.web.json.AccessJson;
import secondunit.web.json.HouseJson;
import secondunit.web.json.TakesJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finished takes and their files.
record TakeRoutes(
        JobBoard board,
        TakeIndex index,
        TakeFiles files,
        TakeView view,
        ViewAnswer answer,
        FileBrowser browser) {

    void add(Api api) {
        api.get("/api/v1/takes", this::list);
        api.get(
                "/api/v1/takes/{id}",
                context -> Answer.json(context, TakesJson.write(take(context))));
        api.delete("/api/v1/takes/{id}", this::delete);
        api.get("/api/v1/takes/{id}/media", context -> file(context, files::clip));
        api.get("/api/v1/takes/{id}/proxy", this::proxy);
        api.get("/api/v1/takes/{id}/poster", context -> file(context, files::poster));
        api.get("/api/v1/takes/{id}/strip", context -> file(context, files::strip));
        api.get("/api/v1/takes/{id}/seam", context -> file(context, files::seam));
        api.post("/api/v1/takes/{id}/reveal", this::reveal);
    }

    private void list(Context context) {
        Paging paging = Paging.of(context, "takes");
        TakeQuery query = Body.understood(() -> TakeSearch.of(context));
        List<Job> jobs = Body.understood(() -> index.find(query, paging.before(), paging.toAsk()));
        Answer.json(context, TakesJson.page(view.shown(paging.shown(jobs)), paging.hasMore(jobs)));
    }

    private TakesJson.Shown take(Context context) {
        String id = context.pathParam("id");
        return board.job(id)
                .flatMap(view::shown)
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

    /// The one that is made of every take, unless the other kind is asked for.
    private void proxy(Context context) throws IOException, InterruptedException {
        Job job = take(context).job();
        ProxyType made = TakeFiles.hasAlpha(job) ? ProxyType.WEBM : ProxyType.MP4;
        ProxyType wanted = ProxyType.of(context).orElse(made);
        Optional<Path> clip = files.clip(job);
        if (wanted == made || clip.isEmpty()) {
            file(context, files::proxy);
        } else {
            answer.send(context, new View.Proxy(clip.get(), wanted == ProxyType.WEBM));
        }
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
