package secondunit.web;

import io.javalin.http.Context;

import secondunit.hosts.ContextReading;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Neighbour;
import secondunit.jobs.Footage;
import secondunit.jobs.JobBoard;
import secondunit.jobs.View;
import secondunit.media.Stretch;
import secondunit.web.json.ContextJson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a host has at its playhead.
record ContextRoutes(JobBoard board, HostDesk desk, Footage footage, ViewAnswer answer) {

    private static final int FRAMES = 5;
    private static final int WIDTH = 160;

    void add(Api api) {
        api.get(
                "/api/v1/hosts/{id}/context",
                context -> Answer.json(context, ContextJson.write(read(context))));
        api.get("/api/v1/hosts/{id}/context/filmstrip", this::filmstrip);
    }

    private secondunit.hosts.Context read(Context context) {
        String id = context.pathParam("id");
        if (desk.session(id).isEmpty()) {
            throw Problem.notFound("host", id);
        }
        return ContextReading.of(desk.host(id), board, footage);
    }

    /// The last frames of what is before and the first of what is after; of a clip that is both,
    /// one strip through all of it.
    private void filmstrip(Context context) throws IOException, InterruptedException {
        secondunit.hosts.Context read = read(context);
        List<Stretch> stretches = new ArrayList<>();
        Neighbour before = read.before();
        Neighbour after = read.after();
        if (before != null && before.equals(after)) {
            stretches.add(new Stretch(before.clip(), before.range(), 2 * FRAMES));
        } else {
            if (before != null) {
                stretches.add(new Stretch(before.clip(), before.tail(FRAMES), FRAMES));
            }
            if (after != null) {
                stretches.add(new Stretch(after.clip(), after.head(FRAMES), FRAMES));
            }
        }
        if (stretches.isEmpty()) {
            throw Problem.notFound("clip beside the playhead of host", context.pathParam("id"));
        }
        Body.understood(() -> {
            stretches.forEach(each -> footage.check("clip", each.clip()));
            return stretches;
        });
        answer.send(context, new View.Frames(stretches, WIDTH));
    }
}
