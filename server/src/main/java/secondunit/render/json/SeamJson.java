package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;

import java.util.ArrayList;
import java.util.List;

/// A seam report as JSON: the ratios that judge, and the measures they come from.
public final class SeamJson {

    private static final double PLACES = 10_000;

    private SeamJson() {}

    /// The report on one line.
    public static String text(SeamReport seam) {
        return tree(seam).toString();
    }

    static ObjectNode tree(SeamReport seam) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("worst", rounded(seam.worst()));
        node.put("passes", seam.passes());
        ArrayNode joins = node.putArray("joins");
        seam.joins().forEach(join -> joins.add(tree(join)));
        return node;
    }

    private static ObjectNode tree(SeamVerdict join) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("intoNew", join.intoNew())
                .put("luma", rounded(join.luma()))
                .put("flow", rounded(join.flow()))
                .put("stillness", rounded(join.stillness()))
                .put("sourceSteps", join.sourceSteps())
                .put("lumaStep", rounded(join.lumaStep()))
                .put("lumaUsual", rounded(join.lumaUsual()))
                .put("lumaMiddle", rounded(join.lumaMiddle()))
                .put("flowStep", rounded(join.flowStep()))
                .put("flowUsual", rounded(join.flowUsual()))
                .put("flowMiddle", rounded(join.flowMiddle()))
                .put("levelJump", rounded(join.levelJump()))
                .put("chromaJump", rounded(join.chromaJump()));
    }

    static SeamReport read(JsonNode node) {
        List<SeamVerdict> joins = new ArrayList<>();
        node.required("joins").forEach(join -> joins.add(verdict(join)));
        return new SeamReport(joins);
    }

    private static SeamVerdict verdict(JsonNode join) {
        return new SeamVerdict(
                join.required("intoNew").asBoolean(),
                join.required("sourceSteps").asInt(),
                join.required("lumaStep").asDouble(),
                join.required("lumaUsual").asDouble(),
                join.required("lumaMiddle").asDouble(),
                join.required("flowStep").asDouble(),
                join.required("flowUsual").asDouble(),
                join.required("flowMiddle").asDouble(),
                join.required("levelJump").asDouble(),
                join.required("chromaJump").asDouble());
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
