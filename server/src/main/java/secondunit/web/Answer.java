package secondunit.web;

import io.javalin.http.Context;

import secondunit.web.json.ProblemJson;
import secondunit.web.videos.Wire;

/// The forms that answers have.
final class Answer {

    private static final String JSON = "application/json";
    private static final int NOTHING = 204;

    private Answer() {}

    static void json(Context context, String json) {
        json(context, 200, json);
    }

    static void json(Context context, int status, String json) {
        context.status(status).contentType(JSON).result(json);
    }

    static void nothing(Context context) {
        context.status(NOTHING);
    }

    static void problem(Context context, Problem problem) {
        if (Wire.isWire(context.path())) {
            Wire.error(context, problem);
            return;
        }
        context.status(problem.code().status())
                .contentType(ProblemJson.TYPE)
                .result(ProblemJson.write(problem));
    }
}
