package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.OpenDoors;

import java.nio.file.Path;

/// Bodies that ask for shots, right and wrong.
final class AskingIT {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense                                   | not JSON
                    []                                         | not a JSON object
                    {}                                         | prompt is missing
                    {"prompt":5}                               | prompt is not text
                    {"prompt":"a","promt":"b"}                 | Unknown: promt
                    {"prompt":"a","prompt":"b"}                | Duplicate
                    {"prompt":"a"} x                           | not JSON
                    {"prompt":"a","seconds":1,"frames":24}     | not both
                    {"prompt":"a","seconds":1e999}             | seconds
                    {"prompt":"a","frames":1}                  | frames
                    {"prompt":"a","frames":2.5}                | frames
                    {"prompt":"a","rate":"fast"}               | rate
                    {"prompt":"a","size":"wide"}               | size
                    {"prompt":"a","size":"1921x1080"}          | 1921x1080
                    {"prompt":"a","loop":"yes"}                | loop
                    {"prompt":"a","takes":0}                   | takes
                    {"prompt":"a","format":"avi"}              | format
                    {"prompt":"a","alpha":true,"format":"mp4"} | no alpha
                    {"prompt":"a","direction":"noir"}          | direction
                    {"prompt":"a","direction":{"style":"pop"}} | styles: natural, cinematic
                    {"prompt":"a","direction":{"speed":"-1"}}  | direction: speed
                    {"prompt":"a","direction":{"camera":[1]}}  | list of texts
                    {"prompt":"a","direction":{"repeatSound":true}} | no soundFile
                    {"prompt":"a","direction":{"came":["a"]}}  | unknown fields: came
                    {"firstFrame":5}                           | firstFrame is not text
                    {"lastFrame":"/a.png","loop":true}         | a loop ends where it began
                    {"request":{"kind":"generate"}}            | schema
                    {"request":{},"prompt":"a"}                | request
                    {"request":{"schema":"ShotRequest.1","kind":"retime","clip":"a"}} | speed and rate
                    {"request":{"schema":"ShotRequest.1","kind":"retime","clip":"a","speed":"0"}} | speed
                    """)
    void whatCannotBeReadIsNamed(String body, String named) {
        JsonNode problem = doors.post(400, "/api/v1/shots", body);
        assertEquals("bad-request", problem.path("code").asText());
        String detail = problem.path("detail").asText();
        assertTrue(detail.contains(named), detail);
        assertTrue(doors.rooms.board.shots(null, 1).isEmpty());
    }

    @Test
    void aDocumentIsAskedAsItIs() {
        String id = shot("{\"prompt\":\"northern lights\",\"alpha\":true}");
        JsonNode shot = doors.get("/api/v1/shots/" + id);
        assertEquals("webm-vp9", shot.path("format").asText());
        String again = shot("{\"request\":%s}".formatted(shot.path("request")));
        assertNotEquals(id, again);
        assertEquals(shot.path("request"), doors.get("/api/v1/shots/" + again).path("request"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    retake | "range":{"start":40,"end":60},"handles":8,"prompt":"" | 20
                    retime | "speed":"1/4","sound":true                            | null
                    retime | "range":{"start":0,"end":9},"rate":"60","sound":false | null
                    loop   | "to":"4 bars at 120 bpm in 4/4","handles":8,"prompt":"" | null
                    loop   | "frames":12,"handles":8,"prompt":""                   | 12
                    """)
    void footageIsAskedByItsDocument(String kind, String members, String frames) {
        String id =
                shot(
                        """
                        {"request":{"schema":"ShotRequest.1","kind":"%s","clip":"/a.mov",%s,
                         "casting":{"model":"auto","quality":"final","seed":1}}}
                        """
                                .formatted(kind, members));
        JsonNode take = doors.get("/api/v1/shots/" + id).path("takes").path(0);
        JsonNode job = doors.get("/api/v1/jobs/" + take.asText());
        assertEquals(kind, job.path("kind").asText());
        assertEquals(frames, job.path("frames").asText());
    }

    @Test
    void aDirectionIsPartOfTheRequest() {
        String id =
                shot(
                        """
                        {"prompt":"northern lights",
                         "direction":{"camera":["slow pan left"],"palette":["#ABC"],"style":"noir 0.5","loudness":"off"}}
                        """);
        JsonNode direction = doors.get("/api/v1/shots/" + id).path("request").path("direction");
        assertEquals(
                "{\"camera\":[\"slow pan left\"],\"palette\":[\"#aabbcc\"],\"style\":\"noir 0.5\",\"loudness\":\"off\"}",
                direction.toString());
    }

    @Test
    void stillsArePartOfTheRequestAndNeedNoPrompt() {
        String id = shot("{\"firstFrame\":\"/a.png\",\"lastFrame\":\"/b.png\"}");
        JsonNode request = doors.get("/api/v1/shots/" + id).path("request");
        assertEquals("/a.png", request.path("firstFrame").asText());
        assertEquals("/b.png", request.path("lastFrame").asText());
        assertEquals("", request.path("prompt").asText());
    }

    private String shot(String body) {
        return doors.post(202, "/api/v1/shots", body).path("id").asText();
    }
}
