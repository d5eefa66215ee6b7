package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.host.conformance.Misbehaviour;

import java.nio.file.Path;
import java.util.List;

/// An editor's story, by keyboard alone: the playhead stands in a hole, the panel says what it can
/// make of that, one key makes it, and it stands on the timeline, although the editing program
/// misbehaves.
final class EditorStoryIT {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1440, 900", "320, 800"})
    void theHoleIsFilledLookedAtAndPartOfAClipMadeAnew(int width, int height) throws Exception {
        try (CuttingRoom room = CuttingRoom.open(folder);
                Chromium chromium = new Chromium()) {
            room.program.misbehaveOnce(Misbehaviour.DROPS_INSERTS);
            room.program.misbehaveOnce(Misbehaviour.SAYS_NO_AND_DOES_IT);
            room.program.misbehave(Misbehaviour.ANSWERS_LATE);
            room.program.misbehave(Misbehaviour.LIES_ABOUT_SUCCESS);
            room.program.misbehaveAlways(Misbehaviour.TRUNCATES_NAMES);
            room.dial();
            Panel panel = Panel.open(chromium.page(width, height), room.panel());
            Keys keys = new Keys(panel.page());
            String name = "editor-" + width;
            String take = fill(room, panel, keys, name);
            look(panel, keys, take, name);
            retake(room, panel, keys, name);
            assertEquals(List.of(), chromium.complaints());
        }
    }

    /// @return the final
    private static String fill(CuttingRoom room, Panel panel, Keys keys, String name)
            throws Exception {
        button(panel, "fill").waitFor();
        assertEquals("Fill 37 frames", button(panel, "fill").innerText());
        panel.shown("filmstrip").locator("canvas, img").first().waitFor();
        panel.picture(PICTURES, name + "-1-hole");
        keys.press("g");
        panel.shown("told").filter(new Locator.FilterOptions().setHasText("Fill 37")).waitFor();
        panel.picture(PICTURES, name + "-2-asked");
        JsonNode placed = room.server.await("/api/v1/placements", all -> shows(room, all, "final"));
        String take = placed.required("placements").get(0).required("shown").asText();
        JsonNode context = room.at(60);
        JsonNode under = context.required("under");
        assertTrue(under.isObject(), context::toString);
        assertEquals(CuttingRoom.CLIP, under.required("range").required("start").asInt());
        assertEquals(
                CuttingRoom.CLIP + CuttingRoom.HOLE,
                under.required("range").required("end").asInt());
        assertEquals(take, under.required("take").asText());
        return take;
    }

    private static boolean shows(CuttingRoom room, JsonNode all, String quality) {
        JsonNode placement = all.required("placements").path(0);
        JsonNode shown = placement.path("shown");
        return placement.path("state").asText().equals("live")
                && shown.isTextual()
                && room.server
                        .get("/api/v1/takes/" + shown.asText())
                        .ok()
                        .required("quality")
                        .asText()
                        .equals(quality);
    }

    /// The join is seen, and the take frame by frame.
    private static void look(Panel panel, Keys keys, String take, String name) throws Exception {
        keys.press("t");
        panel.page().locator("[data-testid=viewer][data-take='%s']".formatted(take)).waitFor();
        keys.press("Home");
        panel.awaitFrame(0);
        keys.press("ArrowRight", "ArrowRight", "Shift+ArrowRight");
        panel.awaitFrame(12);
        Locator joins = panel.page().locator("[data-testid=join]:visible");
        joins.first().waitFor();
        assertEquals(2, joins.count());
        for (String join : joins.allInnerTexts()) {
            assertTrue(join.matches("(?s).*(good|fair|bad).*"), join);
        }
        panel.picture(PICTURES, name + "-3-take");
        keys.press("Escape");
        panel.shown("viewer").waitFor(gone());
    }

    private static void retake(CuttingRoom room, Panel panel, Keys keys, String name)
            throws Exception {
        room.program.userSelects(room.left);
        room.at(20);
        keys.press("1");
        panel.page().getByText("Retake 28 frames", exactly()).first().waitFor();
        keys.press("i");
        panel.shown("source").waitFor();
        panel.shown("source").locator("video").first().waitFor();
        panel.picture(PICTURES, name + "-4-source");
        panel.shown("source").locator("[data-testid=frame][data-shown='20']").waitFor();
        for (int step = 0; step < 7; step++) {
            keys.press("ArrowRight");
        }
        panel.shown("source").locator("[data-testid=frame][data-shown='27']").waitFor();
        keys.press("o");
        panel.page().getByText("Retake 8 frames", exactly()).first().waitFor();
        panel.picture(PICTURES, name + "-4-in-out");
        keys.press("g");
        panel.shown("told").filter(new Locator.FilterOptions().setHasText("Retake 8")).waitFor();
        JsonNode jobs = room.server.get("/api/v1/shots?limit=1").ok().required("shots");
        JsonNode request = jobs.get(0).required("request");
        assertEquals("retake", request.required("kind").asText());
        assertEquals("{\"start\":20,\"end\":28}", request.required("range").toString());
        assertEquals(room.left.toString(), request.required("clip").asText());
    }

    /// Reloading the page and killing the server in the middle of a render lose nothing on screen.
    @Test
    void neitherAReloadNorAKilledServerLosesAnything() throws Exception {
        try (CuttingRoom room = CuttingRoom.open(folder);
                Chromium chromium = new Chromium()) {
            room.dial();
            Panel panel = Panel.open(chromium.page(1440, 900), room.panel());
            Keys keys = new Keys(panel.page());
            String job =
                    room.server
                            .post(
                                    "/api/v1/shots",
                                    "{\"prompt\": \"bouncing balls\", \"size\": \"640x360\", \"seconds\": 20}")
                            .ok()
                            .required("takes")
                            .get(0)
                            .asText();
            keys.press("n");
            keys.type("northern lights");
            Locator shown = panel.page().locator("[data-testid=job][data-job='%s']".formatted(job));
            running(shown).waitFor();
            room.server.await("/api/v1/jobs/" + job, EditorStoryIT::isBegun);
            panel.page().reload();
            running(shown).waitFor();
            assertEquals("northern lights", panel.page().getByLabel("Prompt").first().inputValue());
            room.killAndServeAgain();
            panel.shown("offline").waitFor(gone());
            assertNotEquals(0, shown.count(), "the job is still shown");
            room.server.await(
                    "/api/v1/jobs/" + job,
                    each -> each.required("state").required("name").asText().equals("done"));
            panel.page().locator("[data-testid=take][data-take='%s']".formatted(job)).waitFor();
            assertEquals("northern lights", panel.page().getByLabel("Prompt").first().inputValue());
            panel.picture(PICTURES, "editor-killed");
        }
    }

    private static boolean isBegun(JsonNode job) {
        return job.required("state").path("done").asInt() > 24;
    }

    private static Locator running(Locator job) {
        return job.and(job.page().locator("[data-state=running]"));
    }

    private static Locator button(Panel panel, String does) {
        return panel.page().locator("[data-testid=render][data-do=%s]".formatted(does));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
