package secondunit.shot.json;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Conditioning;
import secondunit.shot.Direction;
import secondunit.shot.LoopLength;
import secondunit.shot.Quality;
import secondunit.shot.Retiming;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the document of a request.
final class RequestReader {

    private RequestReader() {}

    static ShotRequest request(JsonNode document) {
        Fields fields = Fields.of("shot request", document);
        String schema = fields.text("schema");
        if (!schema.equals(ShotJson.SCHEMA)) {
            throw new IllegalArgumentException(
                    "schema: \"%s\" is not known; this version reads %s"
                            .formatted(schema, ShotJson.SCHEMA));
        }
        String kind = fields.text("kind");
        ShotRequest request =
                switch (kind) {
                    case "generate" -> generate(fields);
                    case "extend" -> extend(fields);
                    case "bridge" -> bridge(fields);
                    case "loop" -> loop(fields);
                    case "retake" -> retake(fields);
                    case "retime" -> retime(fields);
                    default ->
                            throw new IllegalArgumentException(
                                    "kind: \"%s\" is not one of generate, extend, bridge, loop, retake, retime"
                                            .formatted(kind));
                };
        fields.end();
        return request;
    }

    private static ShotRequest generate(Fields fields) {
        return new ShotRequest.Generate(
                fields.text("prompt"),
                fields.optional("scene").map(RequestReader::scene).orElse(null),
                fields.optional("direction").map(DirectionJson::read).orElse(Direction.NONE),
                conditioning(fields),
                fields.whole("frames"),
                range(fields.object("range")),
                fields.text("rate", Timebase::parse),
                fields.text("size", Size::parse),
                fields.flag("loop"),
                fields.flag("alpha"),
                fields.flag("sound"),
                casting(fields));
    }

    private static Conditioning conditioning(Fields fields) {
        return new Conditioning(
                fields.maybe("firstFrame", Path::of).orElse(null),
                fields.maybe("lastFrame", Path::of).orElse(null));
    }

    private static ShotRequest extend(Fields fields) {
        return new ShotRequest.Extend(
                fields.text("clip", Path::of),
                fields.word("side", Side.class),
                fields.whole("frames"),
                fields.whole("handles"),
                fields.text("prompt"),
                casting(fields));
    }

    private static ShotRequest bridge(Fields fields) {
        return new ShotRequest.Bridge(
                fields.text("from", Path::of),
                fields.text("to", Path::of),
                fields.whole("frames"),
                fields.whole("handles"),
                fields.text("prompt"),
                casting(fields));
    }

    private static ShotRequest loop(Fields fields) {
        return new ShotRequest.Loop(
                fields.text("clip", Path::of),
                loopLength(fields),
                fields.whole("handles"),
                fields.text("prompt"),
                casting(fields));
    }

    /// New frames, or the whole's length, or neither for the shortest change.
    private static LoopLength loopLength(Fields fields) {
        OptionalLong added = fields.maybeWhole("frames");
        Optional<LoopLength.Whole> whole = fields.maybe("to", LoopLength::parse);
        if (added.isPresent() && whole.isPresent()) {
            throw new IllegalArgumentException("frames and to: give one of them, not both");
        }
        return added.isPresent()
                ? new LoopLength.Added(added.getAsLong())
                : whole.map(LoopLength.class::cast).orElseGet(LoopLength.Shortest::new);
    }

    private static ShotRequest retake(Fields fields) {
        return new ShotRequest.Retake(
                fields.text("clip", Path::of),
                range(fields.object("range")),
                fields.whole("handles"),
                fields.text("prompt"),
                casting(fields));
    }

    private static ShotRequest retime(Fields fields) {
        return new ShotRequest.Retime(
                fields.text("clip", Path::of),
                fields.optional("range").map(RequestReader::range).orElse(null),
                retiming(fields),
                fields.flag("sound"),
                casting(fields));
    }

    private static Retiming retiming(Fields fields) {
        Optional<Retiming.Pace> speed = fields.maybe("speed", Retiming.Pace::parse);
        Optional<Timebase> rate = fields.maybe("rate", Timebase::parse);
        if (speed.isPresent() == rate.isPresent()) {
            throw new IllegalArgumentException(
                    "speed and rate: give one of them, %s"
                            .formatted(speed.isPresent() ? "not both" : "not neither"));
        }
        return rate.<Retiming>map(Retiming.Conversion::new).orElseGet(speed::orElseThrow);
    }

    private static Casting casting(Fields request) {
        Fields fields = request.object("casting");
        var casting =
                new Casting(
                        fields.text("model"),
                        fields.word("quality", Quality.class),
                        fields.whole("seed"));
        fields.end();
        return casting;
    }

    private static FrameRange range(Fields fields) {
        var range = new FrameRange(fields.whole("start"), fields.whole("end"));
        fields.end();
        return range;
    }

    private static Scene scene(Fields fields) {
        var scene = new Scene(fields.text("world"), fields.object("parameters").numbers());
        fields.end();
        return scene;
    }
}
