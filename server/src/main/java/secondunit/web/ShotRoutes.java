package secondunit.web;

import io.javalin.http.Context;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.hosts.HostDesk;
import secondunit.hosts.Spot;
import secondunit.jobs.Ask;
import secondunit.jobs.JobBoard;
import secondunit.jobs.Shot;
import secondunit.uploads.Uploads;
import secondunit.web.json.AskJson;
import secondunit.web.json.ShotsJson;

import java.util.List;

/// Asking for shots.
record ShotRoutes(JobBoard board, HostDesk desk, Uploads uploads) {

    private static final Logger LOG = LoggerFactory.getLogger(ShotRoutes.class);

    private static final int ACCEPTED = 202;

    void add(Api api) {
        api.make("/api/v1/shots", this::ask);
        api.get("/api/v1/shots", this::list);
        api.get("/api/v1/shots/{id}", this::one);
    }

    private void ask(Context context) {
        Shot shot = uploads.referring(() -> accepted(context));
        Answer.json(context, ACCEPTED, ShotsJson.write(shot));
    }

    private Shot accepted(Context context) {
        AskJson.Asked asked =
                Body.read(context, body -> AskJson.read(body, id -> fileOf(uploads, id)));
        String host = asked.place();
        if (host != null && desk.session(host).isEmpty()) {
            throw Problem.notFound("host", host);
        }
        Shot shot = accept(asked.ask());
        if (host != null) {
            place(host, shot, asked.spot());
        }
        return shot;
    }

    /// @param id of a medium that was handed in
    static String fileOf(Uploads uploads, String id) {
        return uploads.upload(id)
                .map(upload -> uploads.file(upload).toString())
                .orElseThrow(() -> Problem.notFound("medium", id));
    }

    /// The shot is accepted already: a host that is forgotten in that moment changes nothing of it.
    private void place(String host, Shot shot, Spot spot) {
        try {
            desk.place(host, shot.id(), null, spot);
        } catch (IllegalArgumentException forgotten) {
            LOG.info("shot {} is not placed: {}", shot.id(), forgotten.getMessage());
        }
    }

    private Shot accept(Ask ask) {
        return Body.understood(() -> board.ask(ask));
    }

    private void list(Context context) {
        Paging paging = Paging.of(context, "shots");
        List<Shot> shots = Body.understood(() -> board.shots(paging.before(), paging.toAsk()));
        Answer.json(context, ShotsJson.page(paging.shown(shots), paging.hasMore(shots)));
    }

    private void one(Context context) {
        String id = context.pathParam("id");
        Shot shot = board.shot(id).orElseThrow(() -> Problem.notFound("shot", id));
        Answer.json(context, ShotsJson.write(shot));
    }
}
