package secondunit.web.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.Job;
import secondunit.render.TakeResult;
import secondunit.render.json.TakeJson;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Finished takes as JSON.
public final class TakesJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TakesJson() {}

    /// A take, the job that made it, and when it was done.
    ///
    /// @param dailies its poster, strip and proxy are there
    public record Shown(Job job, TakeResult take, Instant at, boolean dailies) {}

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
        node.put("quality", JobJson.word(job.request().casting().quality()));
        ObjectNode result = MAPPER.valueToTree(TakeJson.document(shown.take()));
        result.remove("take");
        node.setAll(result);
        node.put("name", name(shown.take().file()));
        JobJson.addManner(node, job.request());
        boolean alpha = node.path("alpha").booleanValue();
        return node.put("at", shown.at().toString())
                .put("proxyType", alpha ? "video/webm" : "video/mp4")
                .put("dailies", shown.dailies());
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
