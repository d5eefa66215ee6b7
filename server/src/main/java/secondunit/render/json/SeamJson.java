package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.engine.seam.Join;
import secondunit.engine.seam.SeamReport;

import java.util.ArrayList;
import java.util.List;

/// A seam report as JSON; figures are rounded to three places.
public final class SeamJson {

    private static final double PLACES = 1000;

    private SeamJson() {}

    /// The report on one line.
    public static String text(SeamReport seam) {
        return tree(seam).toString();
    }

    static ObjectNode tree(SeamReport seam) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("worst", rounded(seam.worst()));
        node.put("clean", seam.isClean());
        for (Join join : seam.joins()) {
            node.withArray("joins")
                    .addObject()
                    .put("frame", join.frame())
                    .put("luma", rounded(join.luma()))
                    .put("flow", rounded(join.flow()))
                    .put("pace", rounded(join.pace()))
                    .put("exposure", rounded(join.exposure()));
        }
        return node;
    }

    static SeamReport read(JsonNode node) {
        List<Join> joins = new ArrayList<>();
        for (JsonNode join : node.required("joins")) {
            joins.add(
                    new Join(
                            join.required("frame").asLong(),
                            join.required("luma").asDouble(),
                            join.required("flow").asDouble(),
                            join.required("pace").asDouble(),
                            join.required("exposure").asDouble()));
        }
        return new SeamReport(joins);
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
