package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

/// Something that happened in OBS.
///
/// @param type the protocol's name of it, such as `ExitStarted`
record Event(String type, JsonNode data) {

    /// Categories of the protocol's `EventSubscription` that are listened to: General, Config and
    /// MediaInputs.
    static final int WANTED = 1 | 1 << 1 | 1 << 8;

    static Event of(JsonNode message) {
        return new Event(message.path("eventType").asText(), message.path("eventData"));
    }

    /// Whether this is an event of a type that concerns a certain input.
    boolean is(String type, String input) {
        return this.type.equals(type) && data.path("inputName").asText().equals(input);
    }
}
