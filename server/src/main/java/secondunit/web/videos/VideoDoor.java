package secondunit.web.videos;

import io.javalin.config.RoutesConfig;

import secondunit.events.EventLog;
import secondunit.uploads.Uploads;
import secondunit.videos.Videos;
import secondunit.web.TakeFiles;

import java.time.Duration;
import java.time.Instant;

/// All addresses of this door.
public record VideoDoor(Videos videos, Uploads uploads, TakeFiles files, EventLog events) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public void add(RoutesConfig routes) {
        Wire wire = new Wire();
        new VideoRoutes(videos, uploads, wire).add(routes);
        new ContentRoute(videos, files, events, PATIENCE, wire).add(routes);
        new FileRoutes(uploads, wire).add(routes);
        new BackendRoutes(videos, uploads, files, wire).add(routes);
        new ModelRoutes(videos.roster(), Instant.now(), wire).add(routes);
    }
}
