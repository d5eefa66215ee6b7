package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.jobs.Start;
import secondunit.render.Outcome;
import secondunit.shot.ShotRequest;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Jobs as JSON.
public final class JobJson {

    private JobJson() {}

    /// A job, what it waits for, how many frames of it were kept, and which of its pictures there
    /// are.
    public record Shown(Job job, Start start, OptionalLong kept, boolean held, boolean preview) {}

    public static String write(Shown shown) {
        return tree(shown).toString();
    }

    public static String page(List<Shown> jobs, boolean more) {
        return Page.write("jobs", jobs, JobJson::tree, more ? jobs.getLast().job().take() : null);
    }

    static ObjectNode tree(Shown shown) {
        Job job = shown.job();
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", job.take())
                        .put("shot", job.shot())
                        .put("kind", kind(job.request()))
                        .put("prompt", prompt(job.request()))
                        .put("quality", word(job.request().casting().quality()))
                        .put("format", job.format().id());
        addPicture(node, job.request());
        node.put("seed", job.request().casting().seed());
        addManner(node, job.request());
        node.put("accepted", job.accepted().toString()).put("attempts", job.attempts());
        QueueJson.put(node, shown.start());
        putCheckpoint(node, shown.kept());
        node.set("state", state(job.state()));
        return node.put("held", shown.held()).put("preview", shown.preview());
    }

    private static void putCheckpoint(ObjectNode node, OptionalLong frames) {
        if (frames.isPresent()) {
            node.putObject("checkpoint").put("frames", frames.getAsLong());
        } else {
            node.putNull("checkpoint");
        }
    }

    static String kind(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate _ -> "generate";
            case ShotRequest.Extend _ -> "extend";
            case ShotRequest.Bridge _ -> "bridge";
            case ShotRequest.Loop _ -> "loop";
            case ShotRequest.Retake _ -> "retake";
            case ShotRequest.Retime _ -> "retime";
        };
    }

    static String prompt(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate -> generate.prompt();
            case ShotRequest.Extend extend -> extend.prompt();
            case ShotRequest.Bridge bridge -> bridge.prompt();
            case ShotRequest.Loop loop -> loop.prompt();
            case ShotRequest.Retake retake -> retake.prompt();
            case ShotRequest.Retime _ -> "";
        };
    }

    /// Size and rate of footage are its own, and known when the take is; so may be its length.
    private static void addPicture(ObjectNode node, ShotRequest request) {
        switch (request) {
            case ShotRequest.Generate generate ->
                    node.put("size", generate.deliveredSize().toString())
                            .put("rate", generate.rate().toString())
                            .put("frames", generate.range().length());
            case ShotRequest.Extend extend -> addFootage(node, extend.frames());
            case ShotRequest.Bridge bridge -> addFootage(node, bridge.frames());
            case ShotRequest.Loop loop ->
                    loop.frames()
                            .ifPresentOrElse(
                                    frames -> addFootage(node, frames), () -> addFootage(node));
            case ShotRequest.Retake retake -> addFootage(node, retake.range().length());
            case ShotRequest.Retime _ -> addFootage(node);
        }
    }

    private static void addFootage(ObjectNode node) {
        node.putNull("size").putNull("rate").putNull("frames");
    }

    private static void addFootage(ObjectNode node, long frames) {
        node.putNull("size").putNull("rate").put("frames", frames);
    }

    static void addManner(ObjectNode node, ShotRequest request) {
        if (request instanceof ShotRequest.Generate generate) {
            node.put("loop", generate.loop())
                    .put("alpha", generate.alpha())
                    .put("sound", generate.sound());
        } else {
            boolean silent = request instanceof ShotRequest.Retime retime && !retime.sound();
            node.put("loop", false).put("alpha", false).put("sound", !silent);
        }
    }

    private static ObjectNode state(JobState state) {
        return switch (state) {
            case JobState.Queued _ -> named("queued");
            case JobState.Running running ->
                    named("running")
                            .put("since", running.since().toString())
                            .put("done", running.done())
                            .put("total", running.total());
            case JobState.Ended ended -> ended(ended);
        };
    }

    private static ObjectNode ended(JobState.Ended ended) {
        String at = ended.at().toString();
        return switch (ended.outcome()) {
            case Outcome.Done _ -> named("done").put("at", at);
            case Outcome.Refused refused ->
                    named("refused")
                            .put("at", at)
                            .put("what", refused.refusal().what())
                            .put("todo", refused.refusal().todo());
            case Outcome.Failed failed ->
                    named("failed")
                            .put("at", at)
                            .put("fault", word(failed.fault()))
                            .put("problem", failed.message());
            case Outcome.Cancelled _ -> named("cancelled").put("at", at);
        };
    }

    private static ObjectNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
