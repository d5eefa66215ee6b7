package secondunit.web;

import io.javalin.http.Context;

import secondunit.events.EventId;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Server-sent events (WHATWG HTML, 9.2), written by the request's own virtual thread.
final class EventStream {

    private static final String RETRY = "retry: 2000\n";

    private final Follower follower;
    private final Streams streams;

    EventStream(Follower follower, Streams streams) {
        this.follower = follower;
        this.streams = streams;
    }

    void serve(Context context) {
        EventId from =
                follower.start(
                        Optional.ofNullable(context.header("Last-Event-ID"))
                                .filter(id -> !id.isBlank()));
        Thread thread = Thread.currentThread();
        try (Streams.Stream _ = streams.open(Api.client(context), thread::interrupt)) {
            context.res().setContentType("text/event-stream");
            OutputStream out = context.res().getOutputStream();
            write(out, RETRY + "id: " + from + "\n\n");
            out.flush();
            follower.follow(from, new Wire(out));
        } catch (IOException | InterruptedException over) {
            // The listener has gone, or the stream was ended by us: either way it is over.
            context.status(200);
        } finally {
            Thread.interrupted();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Wire(OutputStream out) implements Follower.Ear {

        @Override
        public void hear(EventId id, Told told) throws IOException {
            write(out, "event: " + told.name() + "\nid: " + id + "\ndata: " + told.data() + "\n\n");
        }

        @Override
        public void beat() throws IOException {
            write(out, ":\n\n");
        }

        @Override
        public void pause() throws IOException {
            out.flush();
        }
    }
}
