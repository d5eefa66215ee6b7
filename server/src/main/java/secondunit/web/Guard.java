package secondunit.web;

import static secondunit.web.ProblemCode.FOREIGN_ORIGIN;
import static secondunit.web.ProblemCode.METHOD_NOT_ALLOWED;
import static secondunit.web.ProblemCode.MISDIRECTED;
import static secondunit.web.ProblemCode.UNAUTHORIZED;
import static secondunit.web.ProblemCode.UNSUPPORTED_TYPE;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;
import secondunit.access.Doorkeeper;
import secondunit.access.Tickets;
import secondunit.web.videos.Wire;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Looks at every request before anything else does. A page from elsewhere can make a browser of
/// this computer ask us anything, and can even be given our address for its own name; so what is
/// asked counts for nothing until the name it was asked by, the page that asks and the client are
/// the right ones.
final class Guard {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE");

    private final Doorkeeper door;
    private final Tickets tickets;

    Guard(Doorkeeper door, Tickets tickets) {
        this.door = door;
        this.tickets = tickets;
    }

    /// @return who asks; empty for someone unknown at a place where everyone may look
    /// @throws ProblemException when it is refused
    Optional<Client> admit(Knock knock) {
        checkPlace(knock);
        if (!METHODS.contains(knock.method())) {
            throw refusal(METHOD_NOT_ALLOWED, "Requests are GET, HEAD, POST or DELETE.", "");
        }
        boolean changes = !knock.reads();
        if (changes) {
            checkType(knock);
        }
        Optional<Client> client = client(knock);
        if (changes && knock.bearer() == null && knock.origin() == null) {
            checkUnsigned(knock, client.isPresent());
        }
        if (client.isEmpty() && !isOpenToAll(knock)) {
            throw refusal(
                    UNAUTHORIZED,
                    "%s needs a key or a paired browser.".formatted(knock.path()),
                    "Open the address that `secondunit serve` printed, or send `Authorization: Bearer KEY`"
                            + " with a key from `secondunit token NAME`.");
        }
        return client;
    }

    /// Who opens a WebSocket: by ticket from a page of ours, by ticket or key from a program.
    Client admitSocket(Knock knock, @Nullable String ticket) {
        checkPlace(knock);
        Optional<Client> client =
                ticket != null
                        ? tickets.redeem(ticket)
                        : Optional.ofNullable(knock.bearer()).flatMap(door::byKey);
        boolean program = client.filter(c -> c.kind() == Client.Kind.PROGRAM).isPresent();
        if (knock.origin() == null && !program) {
            throw refusal(FOREIGN_ORIGIN, "A WebSocket of a page needs an Origin.", "");
        }
        return client.orElseThrow(() ->
                refusal(
                        UNAUTHORIZED,
                        "A WebSocket needs a ticket that is not used and not older than 30 s.",
                        "Get one by POST /api/v1/tickets."));
    }

    private static void checkPlace(Knock knock) {
        String host = knock.host();
        if (host == null || !isOurs(host, knock.port())) {
            throw refusal(
                    MISDIRECTED,
                    "Host is not the name of this server.",
                    "Use http://127.0.0.1:%d.".formatted(knock.port()));
        }
        if (knock.fetchSite() != null && !OWN_SITES.contains(knock.fetchSite())) {
            throw refusal(FOREIGN_ORIGIN, "The request comes from another site.", "");
        }
        if (knock.origin() != null && !isOwnOrigin(knock.origin(), host)) {
            throw refusal(FOREIGN_ORIGIN, "Origin is not this server's own.", "");
        }
    }

    private static boolean isOurs(String host, int port) {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)
                .contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isOwnOrigin(String origin, String host) {
        return origin.equals("http://" + host.toLowerCase(Locale.ROOT));
    }

    /// Forms can be sent from any page without asking; JSON and keys cannot.
    private static void checkType(Knock knock) {
        boolean upload = "multipart/form-data".equals(knock.mediaType()) && knock.bearer() != null;
        boolean raw = UploadPaths.isRawUpload(knock);
        boolean mayBeBare = knock.method().equals("DELETE") || knock.bearer() != null;
        boolean nothing = mayBeBare && !knock.body() && knock.mediaType() == null;
        if (!"application/json".equals(knock.mediaType()) && !upload && !raw && !nothing) {
            throw refusal(
                    UNSUPPORTED_TYPE,
                    "Content-Type must be application/json.",
                    "Send the body as JSON; `{}` where there is nothing to say.");
        }
    }

    /// Everything a page changes carries its Origin.
    private static void checkUnsigned(Knock knock, boolean known) {
        if (known || !knock.cookies().isEmpty()) {
            throw refusal(FOREIGN_ORIGIN, "A change by cookie needs an Origin.", "");
        }
    }

    private Optional<Client> client(Knock knock) {
        if (knock.bearer() != null) {
            return door.byKey(knock.bearer());
        }
        return knock.cookies().stream().map(door::byCookie).flatMap(Optional::stream).findFirst();
    }

    /// The panel's files, the pairing itself, and whether the server is up.
    private static boolean isOpenToAll(Knock knock) {
        String path = knock.path().toLowerCase(Locale.ROOT);
        boolean api = path.startsWith("/api") || Wire.isWire(path);
        return knock.reads() ? !api : knock.path().equals("/api/v1/session");
    }

    private static ProblemException refusal(ProblemCode code, String detail, String todo) {
        return new ProblemException(new Problem(code, detail, todo));
    }
}
