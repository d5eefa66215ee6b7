package secondunit.app.command;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

import secondunit.database.DatabaseException;
import secondunit.database.HomeException;
import secondunit.handoff.HandOffException;
import secondunit.media.MediaException;
import secondunit.render.Outcome;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.web.PortTakenException;

import java.io.IOException;

/// Turns what went wrong into a Failure, the one place where exceptions get their exit codes.
final class Failures {

    private Failures() {}

    static int handle(Exception problem, CommandLine line, ParseResult arguments) throws Exception {
        return Console.of(line, arguments.originalArgs().contains("--json")).failed(of(problem));
    }

    static Failure of(Exception problem) throws IllegalStateException {
        return switch (problem) {
            case RefusedException refused -> of(new Outcome.Refused(refused.refusal()));
            case MediaException media -> new Failure(exit(media.kind()), message(media), "");
            case HandOffException media when media.kind() == HandOffException.Kind.BAD_MEDIA ->
                    new Failure(Exit.INPUT, message(media), "");
            case HandOffException media -> new Failure(Exit.FAILED, message(media), "");
            case IllegalArgumentException argument ->
                    new Failure(Exit.ARGUMENTS, message(argument), "");
            case HomeException home -> new Failure(Exit.FAILED, message(home), "");
            case DatabaseException store -> new Failure(Exit.FAILED, message(store), "");
            case PortTakenException taken -> new Failure(Exit.FAILED, message(taken), "");
            case InterruptedException _ -> of(new Outcome.Cancelled());
            case IOException io ->
                    new Failure(
                            Exit.FAILED, io.getClass().getSimpleName() + ": " + message(io), "");
            default ->
                    new Failure(
                            Exit.FAILED, problem.toString(), "This is a defect of Second Unit.");
        };
    }

    static Failure of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                    new Failure(Exit.REFUSED, refused.refusal().what(), hint(refused.refusal()));
            case Outcome.Cancelled _ ->
                    new Failure(Exit.CANCELLED, "Cancelled; nothing was written.", "");
            case Outcome.Failed failed -> new Failure(exit(failed.fault()), failed.message(), "");
            case Outcome.Done done ->
                    throw new IllegalStateException(
                            "take " + done.take().take() + " is no failure");
        };
    }

    /// A long list is for a command that shows it.
    private static String hint(Refusal refusal) {
        int possible = refusal.possible().size();
        String list = "`secondunit models` lists all %d.".formatted(possible);
        return (refusal.hint() + " " + (possible == 0 ? "" : list)).strip();
    }

    private static Exit exit(MediaException.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> Exit.INPUT;
            case BAD_OUTPUT -> Exit.FAILED;
            case UNSUITED -> Exit.REFUSED;
        };
    }

    private static Exit exit(Outcome.Fault fault) {
        return switch (fault) {
            case ARGUMENTS -> Exit.ARGUMENTS;
            case INPUT -> Exit.INPUT;
            case RENDER -> Exit.FAILED;
        };
    }

    private static String message(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
