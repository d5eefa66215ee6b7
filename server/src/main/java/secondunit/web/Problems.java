package secondunit.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;

import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.host.HostException;
import secondunit.jobs.BoardException;
import secondunit.shot.RefusedException;
import secondunit.uploads.UploadException;
import secondunit.videos.VideoException;
import secondunit.web.videos.Wire;

import java.io.IOException;

/// Every exception that reaches the doors, as a problem. What nobody foresaw is a defect: it is
/// logged here, once, and told without its insides.
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int DEFECT = 500;
    private static final int HEADERS_TOO_LARGE = 431;

    private Problems() {}

    static void answer(Exception exception, Context context) {
        boolean begun = context.res().isCommitted();
        if (begun && exception instanceof IOException) {
            LOG.debug("the caller went away", exception);
            return;
        }
        if (exception instanceof VideoException wrong && !begun) {
            Wire.error(context, wrong);
            return;
        }
        Problem problem = of(exception);
        if (problem.code().status() == DEFECT) {
            LOG.error("{} {} failed", context.method(), context.path(), exception);
        }
        if (!begun) {
            Answer.problem(context, problem);
        }
    }

    static Problem of(Exception exception) {
        return switch (exception) {
            case ProblemException problem -> problem.problem();
            case RefusedException refused ->
                    new Problem(
                            ProblemCode.REFUSED,
                            refused.refusal().what(),
                            refused.refusal().todo());
            case HostException host ->
                    new Problem(
                            ProblemCode.HOST_PROBLEM,
                            String.valueOf(host.getMessage()),
                            "",
                            host.error());
            case BoardException board -> ofBoard(board);
            case UploadException upload -> UploadRoutes.problem(upload);
            case HttpResponseException http -> ofStatus(http.getStatus());
            case Exception jetty when jetty instanceof HttpException http ->
                    ofStatus(http.getCode());
            default -> broken();
        };
    }

    private static Problem ofBoard(BoardException board) {
        return switch (board.reason()) {
            case DISK_FULL ->
                    new Problem(ProblemCode.DISK_FULL, String.valueOf(board.getMessage()));
            case CLOSING -> new Problem(ProblemCode.CLOSING, String.valueOf(board.getMessage()));
            case BUSY -> new Problem(ProblemCode.CONFLICT, String.valueOf(board.getMessage()));
            case STORE -> broken();
        };
    }

    /// What Jetty and Javalin find wrong by themselves.
    static Problem ofStatus(int status) {
        ProblemCode code =
                ProblemCode.ofStatus(status)
                        .orElse(status < DEFECT ? ProblemCode.BAD_REQUEST : ProblemCode.BROKEN);
        return switch (code) {
            case NOT_FOUND -> new Problem(code, "There is nothing at this address.");
            case METHOD_NOT_ALLOWED -> new Problem(code, "This address is not asked in this way.");
            case TOO_LARGE -> tooLarge();
            case CLOSING -> new Problem(code, "The server is ending.", "Ask again in a moment.");
            case BROKEN -> broken();
            case BAD_REQUEST ->
                    new Problem(
                            code,
                            status == HEADERS_TOO_LARGE
                                    ? "The headers are too large."
                                    : "The request is not HTTP as it should be.");
            case UNAUTHORIZED,
                    BAD_PAIRING,
                    FOREIGN_ORIGIN,
                    CONFLICT,
                    CHANGED,
                    UNSUPPORTED_TYPE,
                    BAD_RANGE,
                    MISDIRECTED,
                    REFUSED,
                    UNREADABLE,
                    KEY_REUSED,
                    TOO_MANY_TRIES,
                    HOST_PROBLEM,
                    DISK_FULL ->
                    new Problem(code, code.title() + ".");
        };
    }

    static Problem tooLarge() {
        return new Problem(
                ProblemCode.TOO_LARGE, "A body has at most %d bytes.".formatted(Body.MOST));
    }

    /// A body that broke off, or was refused by Jetty on the way.
    static Problem unreadable(Exception cut) {
        for (Throwable cause = cut; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return ofStatus(http.getCode());
            }
        }
        return new Problem(ProblemCode.BAD_REQUEST, "The body broke off.");
    }

    private static Problem broken() {
        return new Problem(
                ProblemCode.BROKEN,
                "Something went wrong inside the server.",
                "Its log says what. Please report it.");
    }
}
