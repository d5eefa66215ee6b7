package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import secondunit.shot.RefusedException;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;
import secondunit.web.json.HouseJson;

import java.util.List;
import java.util.function.Supplier;

/// Whether the server is up, who performs, and how a prompt is read.
record HouseRoutes(
        PromptDesk prompts,
        Repertoire repertoire,
        String version,
        Supplier<List<String>> warnings) {

    void add(RoutesConfig routes) {
        routes.get("/healthz", this::health);
        routes.head("/healthz", this::health);
        Api api = new Api(routes);
        api.get(
                "/api/v1/models",
                context -> Answer.json(context, HouseJson.repertoire(repertoire)));
        api.post("/api/v1/readings", this::read);
    }

    private void health(Context context) {
        Answer.json(context, HouseJson.health(version, warnings.get()));
    }

    private void read(Context context) {
        String prompt = Body.read(context, HouseJson::readPrompt);
        switch (prompts.read(prompt)) {
            case Reading reading -> Answer.json(context, HouseJson.reading(reading));
            case Refused(var refusal) -> throw new RefusedException(refusal);
        }
    }
}
