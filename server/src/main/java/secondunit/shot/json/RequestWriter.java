package secondunit.shot.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.shot.Casting;
import secondunit.shot.Conditioning;
import secondunit.shot.Direction;
import secondunit.shot.LoopLength;
import secondunit.shot.Retiming;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;

import java.util.Locale;

/// Builds the document of a request.
final class RequestWriter {

    private RequestWriter() {}

    static ObjectNode tree(ShotRequest request) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("schema", ShotJson.SCHEMA);
        switch (request) {
            case ShotRequest.Generate generate -> put(generate, tree.put("kind", "generate"));
            case ShotRequest.Extend extend -> put(extend, tree.put("kind", "extend"));
            case ShotRequest.Bridge bridge -> put(bridge, tree.put("kind", "bridge"));
            case ShotRequest.Loop loop -> put(loop, tree.put("kind", "loop"));
            case ShotRequest.Retake retake -> put(retake, tree.put("kind", "retake"));
            case ShotRequest.Retime retime -> put(retime, tree.put("kind", "retime"));
        }
        put(request.casting(), tree.putObject("casting"));
        return tree;
    }

    private static void put(ShotRequest.Generate request, ObjectNode tree) {
        tree.put("prompt", request.prompt());
        if (request.scene() != null) {
            put(request.scene(), tree.putObject("scene"));
        }
        if (!request.direction().equals(Direction.NONE)) {
            DirectionJson.put(request.direction(), tree.putObject("direction"));
        }
        put(request.conditioning(), tree);
        tree.put("frames", request.frames());
        put(request.range(), tree.putObject("range"));
        tree.put("rate", request.rate().toString())
                .put("size", request.size().toString())
                .put("loop", request.loop())
                .put("alpha", request.alpha())
                .put("sound", request.sound());
    }

    private static void put(Conditioning conditioning, ObjectNode tree) {
        if (conditioning.firstFrame() != null) {
            tree.put("firstFrame", conditioning.firstFrame().toString());
        }
        if (conditioning.lastFrame() != null) {
            tree.put("lastFrame", conditioning.lastFrame().toString());
        }
    }

    private static void put(ShotRequest.Extend request, ObjectNode tree) {
        tree.put("clip", request.clip().toString())
                .put("side", word(request.side()))
                .put("frames", request.frames())
                .put("handles", request.handles())
                .put("prompt", request.prompt());
    }

    private static void put(ShotRequest.Bridge request, ObjectNode tree) {
        tree.put("from", request.from().toString())
                .put("to", request.to().toString())
                .put("frames", request.frames())
                .put("handles", request.handles())
                .put("prompt", request.prompt());
    }

    private static void put(ShotRequest.Loop request, ObjectNode tree) {
        tree.put("clip", request.clip().toString());
        switch (request.length()) {
            case LoopLength.Shortest _ -> {}
            case LoopLength.Added added -> tree.put("frames", added.frames());
            case LoopLength.Whole whole -> tree.put("to", whole.toString());
        }
        tree.put("handles", request.handles()).put("prompt", request.prompt());
    }

    private static void put(ShotRequest.Retake request, ObjectNode tree) {
        put(request.range(), tree.put("clip", request.clip().toString()).putObject("range"));
        tree.put("handles", request.handles()).put("prompt", request.prompt());
    }

    private static void put(ShotRequest.Retime request, ObjectNode tree) {
        tree.put("clip", request.clip().toString());
        if (request.range() != null) {
            put(request.range(), tree.putObject("range"));
        }
        switch (request.retiming()) {
            case Retiming.Pace pace -> tree.put("speed", pace.toString());
            case Retiming.Conversion conversion -> tree.put("rate", conversion.wanted().toString());
        }
        tree.put("sound", request.sound());
    }

    private static void put(Scene scene, ObjectNode tree) {
        ObjectNode parameters = tree.put("world", scene.world()).putObject("parameters");
        scene.parameters().forEach((name, value) -> parameters.put(name, finite(name, value)));
    }

    private static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "scene parameter %s is %s, which JSON cannot say".formatted(name, value));
        }
        return value;
    }

    private static void put(FrameRange range, ObjectNode tree) {
        tree.put("start", range.start()).put("end", range.end());
    }

    private static void put(Casting casting, ObjectNode tree) {
        tree.put("model", casting.model())
                .put("quality", word(casting.quality()))
                .put("seed", casting.seed());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
