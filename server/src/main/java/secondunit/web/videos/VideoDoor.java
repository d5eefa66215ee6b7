package secondunit.web.videos;

import secondunit.events.EventLog;
import secondunit.uploads.Uploads;
import secondunit.videos.Videos;
import secondunit.web.Api;
import secondunit.web.TakeFiles;

import java.time.Duration;
import java.time.Instant;

/// All addresses of this door.
public record VideoDoor(Videos videos, Uploads uploads, TakeFiles files, EventLog events) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public void add(Api api) {
        Wire wire = new Wire();
        new VideoRoutes(videos, uploads, wire).add(api);
        new ContentRoute(videos, files, events, PATIENCE, wire).add(api);
        new FileRoutes(uploads, wire).add(api);
        new BackendRoutes(videos, uploads, files, wire).add(api);
        new ModelRoutes(videos.roster(), Instant.now(), wire).add(api);
    }
}
