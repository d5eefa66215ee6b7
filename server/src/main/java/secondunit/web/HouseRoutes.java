package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import secondunit.picture.Frame;
import secondunit.render.StillPalette;
import secondunit.shot.RefusedException;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.web.json.HouseJson;
import secondunit.web.json.StillJson;

import java.util.List;
import java.util.function.Supplier;

/// Whether the server is up, who performs, how a prompt is read, what colours a still has.
record HouseRoutes(
        PromptDesk prompts,
        Repertoire repertoire,
        String version,
        Supplier<List<String>> warnings) {

    void add(RoutesConfig routes, Api api) {
        routes.get("/healthz", this::health);
        routes.head("/healthz", this::health);
        api.get(
                "/api/v1/models",
                context -> Answer.json(context, HouseJson.repertoire(repertoire)));
        api.post("/api/v1/readings", this::read);
        api.post("/api/v1/palettes", HouseRoutes::palette);
    }

    private void health(Context context) {
        Answer.json(context, HouseJson.health(version, warnings.get()));
    }

    private static void palette(Context context) {
        Frame still = Body.read(context, StillJson::read);
        Answer.json(context, StillJson.palette(StillPalette.of(still)));
    }

    private void read(Context context) {
        String prompt = Body.read(context, HouseJson::readPrompt);
        switch (prompts.read(prompt)) {
            case Reading reading -> Answer.json(context, HouseJson.reading(reading));
            case Refused(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
