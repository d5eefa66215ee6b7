package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

/// What OBS answered to one request.
///
/// @param code of the protocol's `RequestStatus`
/// @param comment OBS's own words; empty for none
/// @param data empty for none
record Answer(String request, int code, String comment, JsonNode data) {

    static final int DONE = 100;

    /// There is no source, scene or item of that name.
    static final int NOT_FOUND = 600;

    /// A source or scene has that name already: names are global in OBS.
    static final int NAME_TAKEN = 601;

    static Answer of(JsonNode response) {
        JsonNode status = response.path("requestStatus");
        return new Answer(
                response.path("requestType").asText(),
                status.path("code").asInt(),
                status.path("comment").asText(""),
                response.path("responseData"));
    }

    boolean done() {
        return code == DONE;
    }

    /// The answer's data, where not having been done is no expected outcome.
    JsonNode dataOrRefuse() {
        if (!done()) {
            throw new HostException(
                    HostError.REFUSED,
                    "OBS refused %s with code %d: %s"
                            .formatted(request, code, comment.isEmpty() ? "no reason" : comment));
        }
        return data;
    }
}
