package secondunit.web;

import io.javalin.http.Context;

import secondunit.host.Host;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Placement;
import secondunit.hosts.Session;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.web.json.AccessJson;
import secondunit.web.json.HostsJson;

import java.util.function.Supplier;

/// Hosts, and what stands in them.
record HostRoutes(JobBoard board, HostDesk desk, Sessions sessions) {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    void add(Api api) {
        api.get("/api/v1/hosts", this::list);
        api.make("/api/v1/hosts", this::connect);
        api.get("/api/v1/hosts/{id}", context -> show(context, 200, session(context)));
        api.delete("/api/v1/hosts/{id}", this::forget);
        api.get(
                "/api/v1/hosts/{id}/playhead",
                context -> Answer.json(context, HostsJson.playhead(host(context).readPlayhead())));
        api.get(
                "/api/v1/hosts/{id}/selection",
                context -> Answer.json(context, HostsJson.selection(host(context).selection())));
        api.get(
                "/api/v1/hosts/{id}/gap",
                context -> Answer.json(context, HostsJson.gap(host(context).gap())));
        api.get(
                "/api/v1/placements",
                context -> Answer.json(context, HostsJson.placements(desk.placements())));
        api.get(
                "/api/v1/placements/{id}",
                context -> Answer.json(context, HostsJson.placement(placement(context))));
        api.make("/api/v1/placements", this::place);
        api.post("/api/v1/placements/{id}/swap", this::swap);
        api.post("/api/v1/placements/{id}/remove", this::remove);
    }

    private void list(Context context) {
        Answer.json(
                context,
                HostsJson.sessions(desk.sessions().stream().map(sessions::shown).toList()));
    }

    private Session session(Context context) {
        String id = context.pathParam("id");
        return desk.session(id).orElseThrow(() -> Problem.notFound("host", id));
    }

    private Host host(Context context) {
        return desk.host(session(context).id());
    }

    private void show(Context context, int status, Session session) {
        Answer.json(context, status, HostsJson.session(sessions.shown(session)));
    }

    private void connect(Context context) {
        HostDesk.Address address = Body.read(context, HostsJson::readAddress);
        show(context, CREATED, Body.understood(() -> desk.connect(address)));
    }

    private void forget(Context context) {
        String id = context.pathParam("id");
        if (!desk.forget(id)) {
            throw Problem.notFound("host", id);
        }
        Answer.nothing(context);
    }

    private void place(Context context) {
        HostsJson.Wanted wanted = Body.read(context, HostsJson::readWanted);
        if (desk.session(wanted.host()).isEmpty()) {
            throw Problem.notFound("host", wanted.host());
        }
        String take = wanted.take();
        String shot = take == null ? String.valueOf(wanted.shot()) : job(take).shot();
        if (board.shot(shot).isEmpty()) {
            throw Problem.notFound("shot", shot);
        }
        answer(context, possible(() -> desk.place(wanted.host(), shot, take, wanted.spot())));
    }

    private Job job(String take) {
        return board.job(take).orElseThrow(() -> Problem.notFound("take", take));
    }

    private Placement placement(Context context) {
        String id = context.pathParam("id");
        return desk.placement(id).orElseThrow(() -> Problem.notFound("placement", id));
    }

    private void requireSame(Context context) {
        if (context.header("If-Match") != null) {
            EntityTag.of(HostsJson.placement(placement(context))).require(context);
        }
    }

    private void swap(Context context) {
        String take = Body.read(context, HostsJson::readTake);
        String id = context.pathParam("id");
        placement(context);
        requireSame(context);
        job(take);
        answer(
                context,
                possible(() -> desk.swap(id, take))
                        .orElseThrow(() -> Problem.notFound("placement", id)));
    }

    private void remove(Context context) {
        Body.read(context, AccessJson::readNothing);
        String id = context.pathParam("id");
        requireSame(context);
        answer(context, desk.remove(id).orElseThrow(() -> Problem.notFound("placement", id)));
    }

    private static void answer(Context context, Placement placement) {
        Answer.json(context, ACCEPTED, HostsJson.placement(placement));
    }

    /// What is asked was understood and is not possible with these takes.
    private static <T> T possible(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(
                    new Problem(ProblemCode.CONFLICT, String.valueOf(wrong.getMessage())));
        }
    }
}
