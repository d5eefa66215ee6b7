package secondunit.provenance.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import secondunit.provenance.ClipFile;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.FrameSpan.Origin;
import secondunit.provenance.HandleKind;
import secondunit.provenance.Player;
import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.SourceFile;
import secondunit.provenance.SourceType;
import secondunit.timeline.FrameRange;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class RecordJsonTest {

    private static final ClipFile CLIP = new ClipFile("a.mov", "ab".repeat(32), 1234);
    private static final String ALGORITHMIC =
            "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";

    @Test
    void everythingIsInTheSidecar() throws Exception {
        JsonNode json = new ObjectMapper().readTree(RecordJson.write(record("{}", null), CLIP));
        assertEquals(1, json.path("schema").intValue());
        assertEquals("t1", json.path("take").textValue());
        assertEquals("a.mov", json.path("clip").path("file").textValue());
        assertEquals(CLIP.sha256(), json.path("clip").path("sha256").textValue());
        assertEquals(1234, json.path("clip").path("bytes").longValue());
        assertEquals(ALGORITHMIC, json.path("digitalSourceType").textValue());
        assertEquals("stage", json.path("player").path("name").textValue());
        assertEquals("cd".repeat(32), json.path("player").path("modelSha256").textValue());
        assertEquals("2026-11-21T08:00:00Z", json.path("created").textValue());
        assertEquals("b.mov", json.path("sources").path(0).path("file").textValue());
        assertEquals(8, json.path("frames").path(0).path("out").longValue());
        assertEquals("handle", json.path("frames").path(0).path("origin").textValue());
        assertEquals("new", json.path("frames").path(1).path("origin").textValue());
        assertEquals("mezzanine", json.path("handles").textValue());
        assertTrue(json.path("seam").isNull());
        assertEquals("a \"warning\"", json.path("warnings").path(0).textValue());
    }

    @Test
    void requestAndSeamStayJson() throws Exception {
        String text = RecordJson.write(record("{\"seed\": 7}", "{\"luma\": 1.2}"), CLIP);
        JsonNode json = new ObjectMapper().readTree(text);
        assertEquals(7, json.path("request").path("seed").intValue());
        assertEquals(1.2, json.path("seam").path("luma").doubleValue());
    }

    @Test
    void aRequestThatIsNotJsonIsRefused() {
        ProvenanceRecord wrong = record("seed 7", null);
        assertThrows(IllegalArgumentException.class, () -> RecordJson.write(wrong, CLIP));
    }

    @Test
    void equalRecordsMakeEqualText() {
        assertEquals(
                RecordJson.write(record("{}", null), CLIP),
                RecordJson.write(record("{}", null), CLIP));
    }

    @Test
    void theContainerSaysOneHonestSentence() {
        assertEquals(
                "Made by Second Unit (player stage, procedural, no camera)",
                record("{}", null).tags().get("comment"));
        assertEquals(ALGORITHMIC, record("{}", null).tags().get("DigitalSourceType"));
    }

    @Test
    void theXmpPacketIsXmlAndNamesTheSourceType() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document packet =
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(record("{}", null).xmp())));
        Element description =
                (Element)
                        packet.getElementsByTagNameNS(
                                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                                        "Description")
                                .item(0);
        assertEquals(
                ALGORITHMIC,
                description.getAttributeNS(
                        "http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "DigitalSourceType"));
        assertEquals(
                "Second Unit <0.1>",
                description.getAttributeNS("http://ns.adobe.com/xap/1.0/", "CreatorTool"));
    }

    private static ProvenanceRecord record(String request, @Nullable String seam) {
        return new ProvenanceRecord(
                "t1",
                SourceType.ALGORITHMIC_MEDIA,
                new Player("stage", "cd".repeat(32)),
                request,
                "Second Unit <0.1>",
                Instant.parse("2026-11-21T08:00:00Z"),
                List.of(new SourceFile("b.mov", "ef".repeat(32))),
                List.of(
                        new FrameSpan(new FrameRange(0, 8), Origin.HANDLE),
                        new FrameSpan(new FrameRange(8, 20), Origin.NEW)),
                HandleKind.MEZZANINE,
                seam,
                List.of("a \"warning\""));
    }
}
