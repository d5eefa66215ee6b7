package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What an OBS must be able to do.
final class ObsConnectorTest {

    @Test
    void anObsWithoutNeededRequestsIsUnsupportedAndTheyAreNamed() throws Exception {
        var old =
                new FakeObs.Manner() {
                    @Override
                    public void request(FakeObs obs, JsonNode request) throws IOException {
                        ObjectNode version = Ask.object().put("obsVersion", "27.9");
                        ArrayNode available = version.putArray("availableRequests");
                        List.of("GetVersion", "GetVideoSettings").forEach(available::add);
                        obs.answer(request, version);
                    }
                };
        try (var fake = new FakeObs(old)) {
            var connector = new ObsConnector(new ObsFolders(List.of()));

            HostException lacking =
                    assertThrows(
                            HostException.class,
                            () -> connector.connect("", fake.address().getPort(), null));

            assertEquals(HostError.UNSUPPORTED, lacking.error());
            String message = String.valueOf(lacking.getMessage());
            assertTrue(message.contains("27.9") && message.contains("CreateInput"), message);
            assertTrue(!message.contains("GetVideoSettings"), message);
            Await.until(Duration.ofSeconds(5), "hung up", () -> !fake.hasClient());
        }
    }
}
