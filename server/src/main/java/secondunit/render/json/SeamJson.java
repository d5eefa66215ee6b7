package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.engine.seam.AnchorGrade;
import secondunit.engine.seam.Defect;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Gauge;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.Measure;
import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;
import secondunit.engine.seam.Shift;
import secondunit.render.SeamFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A seam report as JSON: grades and reasons, and the measures they come from.
public final class SeamJson {

    private static final double PLACES = 10_000;

    private SeamJson() {}

    /// The report on one line.
    ///
    /// @param clip the clip it is about, under its final name
    public static String text(SeamReport seam, Path clip) {
        return tree(seam, clip).toString();
    }

    static ObjectNode tree(SeamReport seam, Path clip) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("grade", seam.grade().toString());
        node.put("worst", rounded(seam.worst()));
        node.put("passes", seam.passes());
        ArrayNode joins = node.putArray("joins");
        seam.joins().forEach(join -> joins.add(tree(join)));
        AnchorGrade anchor = seam.anchor();
        if (anchor != null) {
            node.put("strip", name(SeamFiles.strip(clip)));
            node.set("anchorGrade", tree(anchor, clip));
        }
        return node;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ObjectNode tree(AnchorGrade anchor, Path clip) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("file", name(SeamFiles.cube(clip)));
        node.put("mean", rounded(anchor.mean()));
        node.put("most", rounded(anchor.most()));
        put(node.putArray("gain"), anchor.gain());
        put(node.putArray("offset"), anchor.offset());
        return node;
    }

    private static void put(ArrayNode array, List<Double> numbers) {
        numbers.forEach(number -> array.add(rounded(number)));
    }

    private static ObjectNode tree(SeamVerdict join) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("intoNew", join.intoNew());
        node.put("grade", join.grade().toString());
        ArrayNode findings = node.putArray("findings");
        join.findings().forEach(finding -> findings.add(tree(finding)));
        node.put("sourceSteps", join.sourceSteps());
        node.put("worst", rounded(join.worst()));
        node.put("stillness", rounded(join.stillness()));
        node.put("level", rounded(join.level()));
        node.putObject("shift")
                .put("luma", rounded(join.shift().luma()))
                .put("blue", rounded(join.shift().blue()))
                .put("red", rounded(join.shift().red()));
        ObjectNode measures = node.putObject("measures");
        join.measures().forEach((gauge, measure) -> measures.set(gauge.toString(), tree(measure)));
        return node;
    }

    private static ObjectNode tree(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("defect", lower(finding.defect()))
                .put("grade", finding.grade().toString())
                .put("words", finding.words());
    }

    private static String lower(Defect defect) {
        return defect.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode tree(Measure measure) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", rounded(measure.step()))
                .put("usual", rounded(measure.usual()))
                .put("times", rounded(measure.times()));
    }

    static SeamReport read(JsonNode node) {
        List<SeamVerdict> joins = new ArrayList<>();
        node.required("joins").forEach(join -> joins.add(verdict(join)));
        return new SeamReport(joins, anchor(node.path("anchorGrade")));
    }

    private static @Nullable AnchorGrade anchor(JsonNode node) {
        return node.isObject()
                ? new AnchorGrade(
                        numbers(node.required("gain")),
                        numbers(node.required("offset")),
                        node.required("mean").asDouble(),
                        node.required("most").asDouble())
                : null;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static SeamVerdict verdict(JsonNode join) {
        List<Finding> findings = new ArrayList<>();
        join.required("findings").forEach(finding -> findings.add(finding(finding)));
        JsonNode shift = join.required("shift");
        return new SeamVerdict(
                join.required("intoNew").asBoolean(),
                join.required("sourceSteps").asInt(),
                join.required("worst").asDouble(),
                join.required("stillness").asDouble(),
                join.required("level").asDouble(),
                new Shift(
                        shift.required("luma").asDouble(),
                        shift.required("blue").asDouble(),
                        shift.required("red").asDouble()),
                measures(join.required("measures")),
                findings);
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                Defect.valueOf(upper(node.required("defect"))),
                Grade.valueOf(upper(node.required("grade"))),
                node.required("words").asText());
    }

    private static String upper(JsonNode text) {
        return text.asText().toUpperCase(Locale.ROOT);
    }

    private static Map<Gauge, Measure> measures(JsonNode node) {
        Map<Gauge, Measure> measures = new EnumMap<>(Gauge.class);
        for (Gauge gauge : Gauge.values()) {
            JsonNode measure = node.path(gauge.toString());
            if (measure.isObject()) {
                measures.put(
                        gauge,
                        new Measure(
                                measure.required("step").asDouble(),
                                measure.required("usual").asDouble()));
            }
        }
        return measures;
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}
