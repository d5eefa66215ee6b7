package secondunit.web;

import io.javalin.http.Context;

import secondunit.events.EventLog;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobEvent;
import secondunit.jobs.JobState;
import secondunit.jobs.Lineage;
import secondunit.jobs.Parent;
import secondunit.jobs.Parent.Relation;
import secondunit.jobs.Shot;
import secondunit.jobs.Start;
import secondunit.jobs.TakeIndex;
import secondunit.jobs.Terms;
import secondunit.render.Outcome;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.web.json.AccessJson;
import secondunit.web.json.JobJson;
import secondunit.web.json.TakesJson;
import secondunit.web.json.TermsJson;

import java.util.List;
import java.util.stream.Stream;

/// Takes that lead to others: once more, as a final; and how they belong together.
record AgainRoutes(JobBoard board, TakeIndex index, JobView view, TakeView takes, EventLog events) {

    private static final int ACCEPTED = 202;

    void add(Api api) {
        api.make("/api/v1/takes/{id}/redo", this::redo);
        api.make("/api/v1/takes/{id}/promote", this::promote);
        api.post("/api/v1/takes/{id}/tags", this::tag);
        api.get("/api/v1/takes/{id}/lineage", this::lineage);
        api.get("/api/v1/tags", context -> Answer.json(context, TakesJson.tags(index.tags())));
    }

    private Job job(Context context) {
        String id = context.pathParam("id");
        return board.job(id).orElseThrow(() -> Problem.notFound("take", id));
    }

    private void redo(Context context) {
        Job job = job(context);
        long seed = Body.read(context, TakesJson::readSeed).orElseGet(() -> nextSeed(job));
        again(context, job, job.request().casting().quality(), seed, Relation.REDO);
    }

    private long nextSeed(Job job) {
        return siblings(job).mapToLong(each -> each.request().casting().seed()).max().orElse(0) + 1;
    }

    private Stream<Job> siblings(Job job) {
        return board.shot(job.shot()).map(Shot::takes).orElse(List.of()).stream()
                .flatMap(take -> board.job(take).stream());
    }

    private void promote(Context context) {
        Body.read(context, AccessJson::readNothing);
        Job job = job(context);
        Casting casting = job.request().casting();
        if (casting.quality() == Quality.FINAL) {
            throw conflict("Take %s is a final already.".formatted(job.take()), "");
        }
        siblings(job)
                .filter(each -> isFinalOf(each, casting.seed()))
                .findFirst()
                .ifPresent(made -> {
                    throw conflict(
                            "Take %s has its final: %s.".formatted(job.take(), made.take()),
                            "Use that one, or redo it.");
                });
        again(context, job, Quality.FINAL, casting.seed(), Relation.PROMOTE);
    }

    /// One that is there or on its way.
    private static boolean isFinalOf(Job job, long seed) {
        Casting casting = job.request().casting();
        boolean lives =
                !(job.state() instanceof JobState.Ended(_, Outcome outcome))
                        || outcome instanceof Outcome.Done;
        return lives && casting.quality() == Quality.FINAL && casting.seed() == seed;
    }

    private static ProblemException conflict(String detail, String todo) {
        return new ProblemException(new Problem(ProblemCode.CONFLICT, detail, todo));
    }

    private void again(Context context, Job job, Quality quality, long seed, Relation as) {
        String model = job.request().casting().model();
        List<String> tags = index.tags(List.of(job.take())).getOrDefault(job.take(), List.of());
        Terms terms = new Terms(Start.ANY_TIME, List.of(new Parent(job.take(), as)), tags);
        Job made =
                board.again(
                                job.shot(),
                                job.request().withCasting(new Casting(model, quality, seed)),
                                terms)
                        .orElseThrow(() -> Problem.notFound("shot", job.shot()));
        Answer.json(context, ACCEPTED, JobJson.write(view.shown(made)));
    }

    private void tag(Context context) {
        List<String> tags = Body.read(context, TermsJson::readTags);
        Job job = job(context);
        String take = job.take();
        if (context.header("If-Match") != null) {
            EntityTag.of(takes.shown(job).map(TakesJson::write).orElse("")).require(context);
        }
        index.tag(take, tags);
        events.add(new JobEvent.Tagged(take));
        Answer.json(
                context, TermsJson.write(index.tags(List.of(take)).getOrDefault(take, List.of())));
    }

    private void lineage(Context context) {
        Answer.json(context, TakesJson.lineage(Lineage.of(job(context).take(), index, board)));
    }
}
