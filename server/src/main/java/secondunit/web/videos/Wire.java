package secondunit.web.videos;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.web.Api;
import secondunit.web.Problem;
import secondunit.web.ProblemCode;
import secondunit.web.videos.json.ErrorJson;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;

/// What every answer of this door has: a request's id, how long it took, and how many more may be
/// asked.
public final class Wire {

    private static final String JSON = "application/json";
    private static final String BEGAN = "wire-began";
    private static final int MOST_A_MINUTE = 3000;

    private final Turnstile turnstile = new Turnstile(MOST_A_MINUTE, InstantSource.system());

    /// Whether a path is this door's.
    public static boolean isWire(String path) {
        return path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/pallaidium/");
    }

    /// A handler behind the turnstile.
    Handler route(Handler handler) {
        return context -> {
            Turnstile.Passage passage = turnstile.pass(Api.client(context));
            context.header("x-ratelimit-limit-requests", String.valueOf(passage.limit()))
                    .header("x-ratelimit-remaining-requests", String.valueOf(passage.left()))
                    .header("x-ratelimit-reset-requests", seconds(passage.reset()));
            if (!passage.open()) {
                context.header("Retry-After", "1");
                throw new VideoException(
                        Code.RATE_LIMIT_EXCEEDED,
                        null,
                        "More than %d requests a minute. Ask again in a second."
                                .formatted(passage.limit()));
            }
            handler.handle(context);
        };
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3fs", time.toMillis() / 1e3);
    }

    /// Before anything else of a request of this door.
    public static void begin(Context context) {
        context.attribute(BEGAN, System.nanoTime());
        context.header("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""))
                .header("openai-version", "2020-10-01");
    }

    static void json(Context context, String json) {
        json(context, 200, json);
    }

    private static void json(Context context, int status, String json) {
        Long began = context.attribute(BEGAN);
        if (began != null) {
            long millis = (System.nanoTime() - began) / 1_000_000;
            context.header("openai-processing-ms", String.valueOf(millis));
        }
        context.status(status).contentType(JSON).result(json);
    }

    /// An error in this door's words.
    public static void error(Context context, VideoException wrong) {
        int status = wrong.code().status();
        json(
                context,
                status,
                ErrorJson.write(
                        status,
                        wrong.code().id(),
                        wrong.param(),
                        String.valueOf(wrong.getMessage())));
    }

    /// The house's problem in this door's words.
    public static void error(Context context, Problem problem) {
        json(context, status(problem.code()), text(problem));
    }

    /// What no player can do is a bad request here.
    public static int status(ProblemCode code) {
        return code == ProblemCode.REFUSED ? Code.UNSUPPORTED.status() : code.status();
    }

    /// The same as JSON.
    public static String text(Problem problem) {
        return ErrorJson.write(
                status(problem.code()),
                code(problem.code()),
                null,
                (problem.detail() + " " + problem.todo()).strip());
    }

    private static String code(ProblemCode code) {
        return switch (code) {
            case UNAUTHORIZED -> "invalid_api_key";
            case REFUSED -> Code.UNSUPPORTED.id();
            case TOO_LARGE -> Code.REQUEST_TOO_LARGE.id();
            case BROKEN -> "server_error";
            case BAD_REQUEST,
                    BAD_PAIRING,
                    FOREIGN_ORIGIN,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    CONFLICT,
                    CHANGED,
                    UNREADABLE,
                    KEY_REUSED,
                    UNSUPPORTED_TYPE,
                    BAD_RANGE,
                    MISDIRECTED,
                    TOO_MANY_TRIES,
                    HOST_PROBLEM,
                    CLOSING,
                    DISK_FULL ->
                    code.id().replace('-', '_');
        };
    }
}
