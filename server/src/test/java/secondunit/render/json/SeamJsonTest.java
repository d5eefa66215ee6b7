package secondunit.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import secondunit.engine.seam.AnchorGrade;
import secondunit.engine.seam.Defect;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Gauge;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.Measure;
import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;
import secondunit.engine.seam.Shift;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SeamJsonTest {

    private static final Path CLIP = Path.of("shot.mkv");

    private static final SeamReport REPORT =
            new SeamReport(
                    List.of(
                            new SeamVerdict(
                                    true,
                                    24,
                                    0.5,
                                    0.1,
                                    -1.5,
                                    new Shift(-1.5, 3, 0.25),
                                    Map.of(
                                            Gauge.LUMA,
                                            new Measure(3, 2),
                                            Gauge.GRAIN,
                                            new Measure(0.5, 0.25)),
                                    List.of(
                                            new Finding(
                                                    Defect.DOUBLED_FRAME,
                                                    Grade.BAD,
                                                    "doubles a frame")))),
                    new AnchorGrade(List.of(1.0, 0.5, 2.0), List.of(0.0, 1.0, -1.0), 0.5, 2));

    @Test
    void aReportComesBackAsItWas() throws Exception {
        assertEquals(REPORT, SeamJson.read(json()));
    }

    @Test
    void gradeReasonAndFilesAreSaid() throws Exception {
        JsonNode json = json();
        assertEquals("bad", json.path("grade").asText());
        assertEquals("shot.mkv.seam.jpg", json.path("strip").asText());
        assertEquals("shot.mkv.cube", json.path("anchorGrade").path("file").asText());
        JsonNode join = json.path("joins").path(0);
        assertEquals("doubled_frame", join.path("findings").path(0).path("defect").asText());
        assertEquals(1.5, join.path("measures").path("luma").path("times").asDouble());
    }

    private static JsonNode json() throws Exception {
        return new ObjectMapper().readTree(SeamJson.text(REPORT, CLIP));
    }
}
