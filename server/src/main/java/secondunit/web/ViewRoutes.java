package secondunit.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Footage;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.View;
import secondunit.media.Stretch;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Pictures and sound for a browser, of takes and of any footage that a shot may name.
record ViewRoutes(JobBoard board, TakeFiles files, Footage footage, ViewAnswer answer) {

    private static final int THUMBNAIL = 320;
    private static final int CELL = 160;
    private static final int WIDEST = 1920;
    private static final int COLUMNS = 10;
    private static final int MOST_COLUMNS = 60;
    private static final int POINTS = 1000;
    private static final int MOST_POINTS = 20_000;

    void add(Api api) {
        api.get(
                "/api/v1/takes/{id}/thumbnail",
                context -> send(context, this::take, ViewRoutes::thumbnail));
        api.get(
                "/api/v1/takes/{id}/contact",
                context -> send(context, this::take, ViewRoutes::contact));
        api.get(
                "/api/v1/takes/{id}/waveform",
                context -> send(context, this::take, ViewRoutes::waveform));
        api.get(
                "/api/v1/footage/thumbnail",
                context -> send(context, this::clip, ViewRoutes::thumbnail));
        api.get(
                "/api/v1/footage/contact",
                context -> send(context, this::clip, ViewRoutes::contact));
        api.get(
                "/api/v1/footage/waveform",
                context -> send(context, this::clip, ViewRoutes::waveform));
        api.get("/api/v1/footage/proxy", context -> send(context, this::clip, ViewRoutes::proxy));
    }

    /// What is made of a clip as the query says.
    private interface Wish {

        View of(Context context, Path clip);
    }

    private void send(Context context, Function<Context, Path> clip, Wish wish)
            throws IOException, InterruptedException {
        answer.send(context, wish.of(context, clip.apply(context)));
    }

    private Path take(Context context) {
        String id = context.pathParam("id");
        Job job = board.job(id).orElseThrow(() -> Problem.notFound("take", id));
        return files.clip(job).orElseThrow(() -> Problem.notFound("clip of take", id));
    }

    private Path clip(Context context) {
        String clip =
                Optional.ofNullable(context.queryParam("clip"))
                        .orElseThrow(() -> Problem.badRequest("clip is missing."));
        return Body.understood(() -> {
            Path path = path(clip);
            footage.check("clip", path);
            return path;
        });
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("clip: " + wrong.getReason() + ".", wrong);
        }
    }

    private static View thumbnail(Context context, Path clip) {
        int frame = number(context, "frame", -1, 0, Integer.MAX_VALUE - 1);
        FrameRange range = frame < 0 ? null : FrameRange.ofLength(frame, 1);
        int width = number(context, "width", THUMBNAIL, 16, WIDEST);
        return new View.Frames(List.of(new Stretch(clip, range, 1)), width);
    }

    private static View contact(Context context, Path clip) {
        int width = number(context, "width", CELL, 16, WIDEST / 4);
        int columns = number(context, "columns", COLUMNS, 1, MOST_COLUMNS);
        return new View.Frames(List.of(new Stretch(clip, range(context), columns)), width);
    }

    private static @Nullable FrameRange range(Context context) {
        int from = number(context, "from", 0, 0, Integer.MAX_VALUE - 1);
        int to = number(context, "to", -1, 1, Integer.MAX_VALUE);
        if (to >= 0 && to <= from) {
            throw Problem.badRequest("to is %d and not after from, %d.".formatted(to, from));
        }
        return from == 0 && to < 0 ? null : new FrameRange(from, to < 0 ? Integer.MAX_VALUE : to);
    }

    private static View waveform(Context context, Path clip) {
        return new View.Waveform(clip, number(context, "points", POINTS, 2, MOST_POINTS));
    }

    private static View proxy(Context context, Path clip) {
        return new View.Proxy(clip, ProxyType.of(context).orElse(ProxyType.MP4) == ProxyType.WEBM);
    }

    /// A whole number of the query within bounds, both included.
    private static int number(Context context, String name, int usual, int least, int most) {
        String text = context.queryParam(name);
        if (text == null) {
            return usual;
        }
        long value = text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
        if (value < least || value > most) {
            throw Problem.badRequest("%s is not %d to %d.".formatted(name, least, most));
        }
        return Math.toIntExact(value);
    }
}
