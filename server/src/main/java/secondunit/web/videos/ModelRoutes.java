package secondunit.web.videos;

import io.javalin.http.Context;

import secondunit.videos.Roster;
import secondunit.videos.VideoException;
import secondunit.web.Api;
import secondunit.web.videos.json.ModelJson;

import java.time.Instant;

/// `/v1/models`: the names that a model may have here.
///
/// @param since when this server began to have them
record ModelRoutes(Roster roster, Instant since, Wire wire) {

    void add(Api api) {
        api.get(
                "/v1/models",
                wire.route(context -> Wire.json(context, ModelJson.list(roster.names(), since))));
        api.get("/v1/models/{id}", wire.route(this::one));
    }

    private void one(Context context) {
        String id = context.pathParam("id");
        if (!roster.names().contains(id)) {
            throw VideoException.notFound("model", id);
        }
        Wire.json(context, ModelJson.write(id, since));
    }
}
