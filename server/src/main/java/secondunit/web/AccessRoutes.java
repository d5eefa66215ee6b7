package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import secondunit.access.Admission;
import secondunit.access.Client;
import secondunit.access.Doorkeeper;
import secondunit.access.PairingException;
import secondunit.access.Tickets;
import secondunit.web.json.AccessJson;

import java.time.Duration;

/// Pairing, tickets, and who may come in.
record AccessRoutes(Doorkeeper door, Tickets tickets, Streams streams) {

    /// Browsers keep a cookie for 400 days at most.
    private static final Duration COOKIE = Duration.ofDays(400);

    void add(RoutesConfig routes, Api api) {
        routes.post("/api/v1/session", this::pair);
        api.get(
                "/api/v1/session",
                context -> Answer.json(context, AccessJson.client(Api.client(context))));
        api.post("/api/v1/tickets", this::ticket);
        api.get(
                "/api/v1/clients",
                context -> Answer.json(context, AccessJson.clients(door.clients())));
        api.post("/api/v1/clients", this::letIn);
        api.delete("/api/v1/clients/{id}", this::revoke);
    }

    private void pair(Context context) {
        String pairing = Body.read(context, AccessJson::readPairing);
        try {
            Admission admission = door.pair(pairing);
            context.header(
                    "Set-Cookie",
                    "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict"
                            .formatted(
                                    Knock.cookieName(context.req().getLocalPort()),
                                    admission.secret(),
                                    COOKIE.toSeconds()));
            Answer.nothing(context);
        } catch (PairingException refused) {
            throw new ProblemException(problem(refused));
        }
    }

    private static Problem problem(PairingException refused) {
        return switch (refused.reason()) {
            case UNKNOWN ->
                    new Problem(
                            ProblemCode.BAD_PAIRING,
                            "The pairing id is unknown, used or revoked.",
                            "Open the address that `secondunit serve` printed last.");
            case TOO_MANY_TRIES ->
                    new Problem(
                            ProblemCode.TOO_MANY_TRIES,
                            "There were too many wrong pairing ids.",
                            "Wait a minute, then open the address that `secondunit serve` printed last.");
        };
    }

    private void ticket(Context context) {
        Body.read(context, AccessJson::readNothing);
        String ticket = tickets.issue(Api.client(context));
        Answer.json(context, 201, AccessJson.ticket(ticket, Tickets.GOOD_FOR.toSeconds()));
    }

    /// A page may not let others in: what runs in a browser for a moment must not stay for ever.
    private void letIn(Context context) {
        if (Api.client(context).kind() != Client.Kind.PROGRAM) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.UNAUTHORIZED,
                            "Only a program with a key may let others in.",
                            "Use `secondunit token NAME`."));
        }
        AccessJson.NewClient wanted = Body.read(context, AccessJson::readNewClient);
        Answer.json(
                context,
                201,
                switch (wanted.kind()) {
                    case PROGRAM -> {
                        Admission program = door.admitProgram(wanted.name());
                        yield AccessJson.program(program.client(), program.secret());
                    }
                    case BROWSER -> AccessJson.address(address(context, door.newPairing()));
                    case DOCK -> {
                        Admission dock = door.admitDock(wanted.name());
                        yield AccessJson.dock(dock.client(), address(context, dock.secret()));
                    }
                });
    }

    private static String address(Context context, String pairing) {
        return "http://127.0.0.1:%d/?pair=%s".formatted(context.req().getLocalPort(), pairing);
    }

    private void revoke(Context context) {
        String id = context.pathParam("id");
        if (!door.revoke(id)) {
            throw Problem.notFound("client", id);
        }
        streams.endAllOf(id);
        Answer.nothing(context);
    }
}
