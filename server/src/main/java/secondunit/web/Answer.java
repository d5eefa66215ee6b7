package secondunit.web;

import io.javalin.http.Context;

import secondunit.web.json.ProblemJson;
import secondunit.web.videos.Wire;

/// The forms that answers have.
final class Answer {

    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int NOTHING = 204;
    private static final int NOT_MODIFIED = 304;

    private Answer() {}

    static void json(Context context, String json) {
        json(context, 200, json);
    }

    /// What is read has an entity tag, so that it need not be sent again while it is the same.
    static void json(Context context, int status, String json) {
        if (status == OK && Knock.of(context.req()).reads()) {
            json(context, json, EntityTag.of(json), true);
        } else {
            context.status(status).contentType(JSON).result(json);
        }
    }

    /// @param tag stands for its state
    /// @param whole nothing in it changes while its tag is the same
    static void json(Context context, String json, EntityTag tag, boolean whole) {
        context.header("ETag", tag.value()).header("Cache-Control", "private, no-cache");
        if (whole && tag.isKnown(context)) {
            context.status(NOT_MODIFIED);
        } else {
            context.status(OK).contentType(JSON).result(json);
        }
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
