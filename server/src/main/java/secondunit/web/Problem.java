package secondunit.web;

import org.jspecify.annotations.Nullable;

import secondunit.host.HostError;

/// An error as a caller is told of it (RFC 9457).
///
/// @param detail what and where
/// @param todo what to do next; empty for the usual of its code
/// @param hostError what a host answered, null where none was asked
public record Problem(ProblemCode code, String detail, String todo, @Nullable HostError hostError) {

    /// Nobody is left without a next step.
    public Problem {
        todo = todo.isEmpty() ? code.todo() : todo;
    }

    Problem(ProblemCode code, String detail, String todo) {
        this(code, detail, todo, null);
    }

    Problem(ProblemCode code, String detail) {
        this(code, detail, "", null);
    }

    static ProblemException notFound(String what, String id) {
        return new ProblemException(
                new Problem(
                        ProblemCode.NOT_FOUND, "There is no %s %s.".formatted(what, brief(id))));
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(new Problem(ProblemCode.BAD_REQUEST, detail));
    }

    /// An id that a caller made up may be of any length.
    private static String brief(String id) {
        int most = 64;
        return id.length() <= most ? id : id.substring(0, most) + "...";
    }
}
