package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.Ask;
import secondunit.jobs.JobBoard;
import secondunit.jobs.Shot;
import secondunit.jobs.TakeIndex;
import secondunit.uploads.Uploads;
import secondunit.web.json.ShotsJson;
import secondunit.web.json.VariantsJson;

import java.util.List;
import java.util.UUID;

/// Several shots at once, all or none.
record GroupRoutes(JobBoard board, TakeIndex index, Uploads uploads) {

    private static final int ACCEPTED = 202;

    void add(Api api) {
        api.make("/api/v1/variants", this::vary);
        api.get("/api/v1/groups/{id}", this::group);
    }

    private void vary(Context context) {
        String group = UUID.randomUUID().toString();
        List<Shot> shots = uploads.referring(() -> accepted(context, group));
        Answer.json(context, ACCEPTED, ShotsJson.group(group, shots));
    }

    private List<Shot> accepted(Context context, String group) {
        List<Ask> asks =
                Body.read(
                        context,
                        body -> VariantsJson.read(body, id -> ShotRoutes.fileOf(uploads, id)));
        return Body.understood(() -> board.ask(asks.stream().map(ask -> ask.in(group)).toList()));
    }

    private void group(Context context) {
        String id = context.pathParam("id");
        List<Shot> shots = index.group(id);
        if (shots.isEmpty()) {
            throw Problem.notFound("group", id);
        }
        Answer.json(context, ShotsJson.group(id, shots));
    }
}
