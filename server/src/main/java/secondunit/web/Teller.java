package secondunit.web;

import secondunit.events.Event;
import secondunit.hosts.HostEvent;
import secondunit.jobs.JobEvent;
import secondunit.web.json.EventJson;
import secondunit.web.json.HostsJson;
import secondunit.web.json.JobJson;

import java.util.Optional;

/// Puts events into the words of the API.
record Teller(TakeFiles files, Sessions sessions) {

    /// Empty for an event that is nobody's business.
    Optional<Told> tell(Event event) {
        return switch (event) {
            case JobEvent job -> Optional.of(ofJob(job));
            case HostEvent host -> Optional.of(ofHost(host));
            default -> Optional.empty();
        };
    }

    private Told ofJob(JobEvent event) {
        return switch (event) {
            case JobEvent.Changed(var job) -> new Told("job", JobJson.write(files.shown(job)));
            case JobEvent.Progressed(String take, long done, long total) ->
                    new Told("progress", EventJson.progress(take, done, total));
            case JobEvent.Pictured(String take, _, long frame) ->
                    new Told("picture", EventJson.picture(take, frame));
            case JobEvent.Developed(String take) -> new Told("dailies", EventJson.id(take));
            case JobEvent.Gone(String take) -> new Told("gone", EventJson.id(take));
        };
    }

    private Told ofHost(HostEvent event) {
        return switch (event) {
            case HostEvent.SessionChanged(var session) ->
                    new Told("session", HostsJson.session(sessions.shown(session)));
            case HostEvent.SessionForgotten(String id) ->
                    new Told("session-gone", EventJson.id(id));
            case HostEvent.PlacementChanged(var placement) ->
                    new Told("placement", HostsJson.placement(placement));
        };
    }
}
