package secondunit.shot.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import secondunit.shot.Direction;
import secondunit.shot.ShotRequest;

/// The one JSON form of a ShotRequest, version 1:
/// `{"schema":"ShotRequest.1","kind":"extend","clip":"a.mov",...}`. Rates are `24000/1001`, sizes
/// `1280x720`, ranges `{"start":0,"end":96}` with the end exclusive. The same request always gives
/// the same text, and the text the same request.
public final class ShotJson {

    static final String SCHEMA = "ShotRequest.1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private ShotJson() {}

    /// The request on one line.
    public static String write(ShotRequest request) {
        return RequestWriter.tree(request).toString();
    }

    /// Reads a request; anything missing, misnamed, of the wrong type or unknown is an
    /// IllegalArgumentException that names the field.
    public static ShotRequest read(String json) {
        return RequestReader.request(parse("shot request", json));
    }

    /// Reads a direction by itself, as it stands in a request: `{"camera":["slow pan left"],...}`.
    public static Direction readDirection(String json) {
        return DirectionJson.read(Fields.of("direction", parse("direction", json)));
    }

    private static JsonNode parse(String what, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s is not JSON: %s".formatted(what, e.getOriginalMessage()), e);
        }
    }
}
