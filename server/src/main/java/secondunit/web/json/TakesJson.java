package secondunit.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Job;
import secondunit.jobs.Lineage;
import secondunit.jobs.Parent;
import secondunit.render.TakeResult;
import secondunit.render.json.TakeJson;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finished takes as JSON.
public final class TakesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TakesJson() {}

    /// A take, the job that made it, and when it was done.
    ///
    /// @param dailies its poster, strip and proxy are there
    /// @param parents what it comes from
    public record Shown(
            Job job,
            TakeResult take,
            Instant at,
            boolean dailies,
            List<String> tags,
            List<Parent> parents) {}

    public static String write(Shown shown) {
        return tree(shown).toString();
    }

    public static String page(List<Shown> takes, boolean more) {
        return Page.write(
                "takes", takes, TakesJson::tree, more ? takes.getLast().job().take() : null);
    }

    private static ObjectNode tree(Shown shown) {
        Job job = shown.job();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", job.take()).put("shot", job.shot());
        node.put("kind", JobJson.kind(job.request())).put("prompt", JobJson.prompt(job.request()));
        node.put("world", world(job.request()));
        node.put("quality", JobJson.word(job.request().casting().quality()));
        ObjectNode result = MAPPER.valueToTree(TakeJson.document(shown.take()));
        result.remove("take");
        node.setAll(result);
        node.put("name", name(shown.take().file()));
        JobJson.addManner(node, job.request());
        boolean alpha = node.path("alpha").booleanValue();
        node.put("at", shown.at().toString())
                .put("proxyType", alpha ? "video/webm" : "video/mp4")
                .put("dailies", shown.dailies());
        node.set("tags", Page.texts(shown.tags()));
        node.set("parents", Page.array(shown.parents(), TakesJson::tree));
        return node;
    }

    private static ObjectNode tree(Parent parent) {
        return MAPPER.createObjectNode().put("take", parent.take()).put("as", parent.as().word());
    }

    private static @Nullable String world(ShotRequest request) {
        return request instanceof ShotRequest.Generate generate && generate.scene() != null
                ? generate.scene().world()
                : null;
    }

    /// The tags that takes have.
    public static String tags(Map<String, Long> tags) {
        return Page.list(
                        "tags",
                        List.copyOf(tags.entrySet()),
                        tag ->
                                MAPPER.createObjectNode()
                                        .put("tag", tag.getKey())
                                        .put("takes", tag.getValue()))
                .toString();
    }

    /// The seed in `{"seed": N}`, if any.
    public static Optional<Long> readSeed(byte[] body) {
        Members members = Members.of(body);
        Optional<Long> seed = members.whole("seed");
        members.end();
        return seed;
    }

    public static String lineage(Lineage lineage) {
        ObjectNode node = Page.list("takes", lineage.takes(), TakesJson::tree);
        node.set(
                "edges",
                Page.array(
                        lineage.edges(),
                        edge -> {
                            ObjectNode tree = MAPPER.createObjectNode().put("take", edge.take());
                            return tree.put("parent", edge.parent().take())
                                    .put("as", edge.parent().as().word());
                        }));
        return node.toString();
    }

    private static ObjectNode tree(Lineage.Member member) {
        ObjectNode node = MAPPER.createObjectNode().put("id", member.take());
        Job job = member.job();
        return job == null
                ? node.put("gone", true).putNull("kind").putNull("prompt").putNull("quality")
                : node.put("gone", false)
                        .put("kind", JobJson.kind(job.request()))
                        .put("prompt", JobJson.prompt(job.request()))
                        .put("quality", JobJson.word(job.request().casting().quality()));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
