package secondunit.render.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.render.Outcome;
import secondunit.shot.Refusal;

/// Outcomes as JSON: an object whose `ended` says how.
public final class OutcomeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutcomeJson() {}

    public static ObjectNode tree(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                ObjectNode node = named("done");
                node.set("take", TakeJson.tree(done.take()));
                yield node;
            }
            case Outcome.Refused(Refusal refusal) ->
                    named("refused")
                            .put("kind", refusal.kind().name())
                            .put("what", refusal.what())
                            .put("hint", refusal.todo());
            case Outcome.Failed failed ->
                    named("failed")
                            .put("fault", failed.fault().name())
                            .put("problem", failed.message());
            case Outcome.Cancelled _ -> named("cancelled");
        };
    }

    private static ObjectNode named(String name) {
        return MAPPER.createObjectNode().put("ended", name);
    }

    /// @throws IllegalArgumentException when it is no outcome
    public static Outcome read(JsonNode node) {
        String name = node.required("ended").asText();
        return switch (name) {
            case "done" -> new Outcome.Done(TakeJson.read(node.required("take")));
            case "refused" ->
                    new Outcome.Refused(
                            new Refusal(
                                    Refusal.Kind.valueOf(node.required("kind").asText()),
                                    node.required("what").asText(),
                                    node.required("hint").asText()));
            case "failed" ->
                    new Outcome.Failed(
                            Outcome.Fault.valueOf(node.required("fault").asText()),
                            node.required("problem").asText());
            case "cancelled" -> new Outcome.Cancelled();
            default -> throw new IllegalArgumentException("outcome " + name);
        };
    }
}
