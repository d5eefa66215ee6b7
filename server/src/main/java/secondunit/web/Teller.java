package secondunit.web;

import secondunit.events.Event;
import secondunit.hosts.HostEvent;
import secondunit.jobs.JobEvent;
import secondunit.jobs.TakeIndex;
import secondunit.web.json.EventJson;
import secondunit.web.json.HostsJson;
import secondunit.web.json.JobJson;
import secondunit.web.json.QueueJson;

import java.util.List;
import java.util.Optional;

/// Puts events into the words of the API.
record Teller(JobView jobs, TakeIndex takes, Sessions sessions) {

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
            case JobEvent.Changed(var job) -> new Told("job", JobJson.write(jobs.shown(job)));
            case JobEvent.Progressed(String take, long done, long total) ->
                    new Told(
                            "progress",
                            EventJson.progress(
                                    take, done, total, jobs.queue().left(take).orElse(null)));
            case JobEvent.Pictured(String take, _, long frame) ->
                    new Told("picture", EventJson.picture(take, frame));
            case JobEvent.Developed(String take) -> new Told("dailies", EventJson.id(take));
            case JobEvent.Gone(String take) -> new Told("gone", EventJson.id(take));
            case JobEvent.Arranged _ -> new Told("queue", QueueJson.rules(jobs.queue().rules()));
            case JobEvent.Tagged(String take) -> new Told("tags", EventJson.tags(take, tags(take)));
        };
    }

    private List<String> tags(String take) {
        return takes.tags(List.of(take)).getOrDefault(take, List.of());
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
