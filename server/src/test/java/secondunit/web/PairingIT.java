package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Shape;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/// Keys, pairing, tickets, and losing them.
final class PairingIT {

    private static final String UNKNOWN = "2a3b8a0e-5a44-4f0e-9d11-6f0a0c9f2b11";

    @TempDir private Path folder;
    private OpenDoors doors;

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void whoMayComeInLooksAsDocumented() {
        JsonNode me = doors.get("/api/v1/session").path("client");
        String types = "id:text name:text kind:text since:text lastSeen:text? revoked:flag";
        assertEquals(Set.of("id", "name", "kind", "since", "lastSeen", "revoked"), Shape.names(me));
        Arrays.stream(types.split(" ")).forEach(type -> Shape.assertType(me, type));
        JsonNode program =
                doors.post(201, "/api/v1/clients", "{\"name\":\"cli\",\"kind\":\"program\"}");
        assertEquals(Set.of("client", "key"), Shape.names(program));
        JsonNode dock = doors.post(201, "/api/v1/clients", "{\"name\":\"OBS\",\"kind\":\"dock\"}");
        assertEquals(Set.of("client", "address"), Shape.names(dock));
        assertEquals(3, doors.get("/api/v1/clients").path("clients").size());
        JsonNode ticket = doors.post(201, "/api/v1/tickets", "");
        assertEquals(Set.of("ticket", "seconds"), Shape.names(ticket));
        assertEquals(30, ticket.path("seconds").asInt());
    }

    @Test
    void aRevokedKeyIsDeadAtTheNextRequest() {
        JsonNode program = doors.post(201, "/api/v1/clients", "{\"name\":\"cli\"}");
        String key = "Authorization: Bearer " + program.path("key").asText();
        String id = program.path("client").path("id").asText();
        assertEquals(200, doors.http.ask("GET /api/v1/jobs", key).status());
        assertEquals(204, doors.ask("DELETE /api/v1/clients/" + id).status());
        assertEquals(401, doors.http.ask("GET /api/v1/jobs", key).status());
        assertEquals(404, doors.ask("DELETE /api/v1/clients/" + UNKNOWN).status());
    }

    @Test
    void aDockPairsAgainAndAgainUntilItIsRevoked() {
        JsonNode dock = doors.post(201, "/api/v1/clients", "{\"name\":\"OBS\",\"kind\":\"dock\"}");
        String address = dock.path("address").asText();
        assertTrue(address.startsWith("http://127.0.0.1:%d/?pair=".formatted(doors.server.port())));
        String pairing = address.substring(address.indexOf('=') + 1);
        String body = "{\"pairing\":\"%s\"}".formatted(pairing);
        doors.change("POST /api/v1/session", body);
        RawHttp.Answer answer = doors.change("POST /api/v1/session", body);
        assertEquals(204, answer.status());
        String set = answer.header("Set-Cookie");
        assertTrue(set.startsWith("secondunit-%d=".formatted(doors.server.port())), set);
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
        assertTrue(set.contains("Path=/;"), set);
        assertFalse(set.contains(pairing), "the cookie shows the pairing id");
        String cookie = "Cookie: " + set.split(";", 2)[0];
        assertEquals(200, doors.http.ask("GET /api/v1/session", cookie).status());
        doors.ask("DELETE /api/v1/clients/" + dock.path("client").path("id").asText());
        assertEquals(401, doors.http.ask("GET /api/v1/session", cookie).status());
        assertEquals(401, doors.change("POST /api/v1/session", body).status());
    }

    @Test
    void wrongPairingIdsAreSlowedDown() {
        for (int i = 0; i < 5; i++) {
            RawHttp.Answer answer = doors.change("POST /api/v1/session", "{\"pairing\":\"x\"}");
            assertEquals("bad-pairing", OpenDoors.json(answer).path("code").asText());
        }
        RawHttp.Answer answer = doors.change("POST /api/v1/session", "{\"pairing\":\"x\"}");
        assertEquals(429, answer.status());
        assertEquals("too-many-tries", OpenDoors.json(answer).path("code").asText());
    }
}
