package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// The keys that the page about the panel lists do what it says, wide and in a dock.
final class KeysIT {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"1440, 900", "320, 800"})
    void theKeysDoWhatThePageSays(int width, int height) throws Exception {
        try (CuttingRoom room = CuttingRoom.open(folder);
                Chromium chromium = new Chromium()) {
            String take = take(room);
            room.dial();
            Panel panel = Panel.open(chromium.page(width, height), room.panel());
            Keys keys = new Keys(panel.page());
            panel.shown("context").waitFor();
            goToTheRooms(keys);
            goToFields(keys);
            play(panel, keys, take);
            mark(panel, keys);
            leaveTheTake(panel, keys);
            render(room, panel, keys);
            listThemselves(panel, keys);
            assertEquals(List.of(), chromium.complaints());
        }
    }

    private static String take(CuttingRoom room) {
        String take =
                room.server
                        .post(
                                "/api/v1/shots",
                                "{\"prompt\": \"calm ocean at noon\", \"size\": \"320x180\", \"seconds\": 2}")
                        .ok()
                        .required("takes")
                        .get(0)
                        .asText();
        room.server.await("/api/v1/takes?limit=1", all -> all.at("/takes/0/dailies").asBoolean());
        return take;
    }

    private static void goToTheRooms(Keys keys) {
        keys.press("4");
        keys.awaitOn(".hosts");
        keys.press("3");
        keys.awaitOn(".takes");
        keys.press("2");
        keys.awaitOn("section[data-testid=queue]");
        keys.press("1");
        keys.awaitOn(".ask");
    }

    private static void goToFields(Keys keys) {
        keys.press("4", "n");
        keys.awaitOn("#prompt");
        keys.press("Escape");
        assertFalse(keys.isOn("#prompt"));
        keys.press("/");
        keys.awaitOn("[data-testid=take-search]");
        keys.press("Escape");
        assertFalse(keys.isOn("[data-testid=take-search]"));
    }

    private static void play(Panel panel, Keys keys, String take) {
        keys.press("1", "t");
        panel.viewing(take).waitFor();
        keys.press("Home", "ArrowRight");
        panel.awaitFrame(1);
        keys.press("l");
        transport(panel, "Pause").waitFor();
        panel.page().locator("[data-testid=frame]:not([data-shown='1'])").first().waitFor();
        keys.press("k");
        transport(panel, "Play").waitFor();
        keys.press("End");
        panel.awaitFrame(47);
        keys.press("j");
        panel.page().locator("[data-testid=frame]:not([data-shown='47'])").first().waitFor();
        keys.press("k");
        transport(panel, "Play").waitFor();
    }

    private static Locator transport(Panel panel, String words) {
        return panel.page()
                .locator("su-transport")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /// Out is the last frame that belongs to it.
    private static void mark(Panel panel, Keys keys) {
        keys.press("Home", "Shift+ArrowRight", "i", "Shift+ArrowRight", "o");
        panel.shown("range-length")
                .filter(new Locator.FilterOptions().setHasText("11 frames"))
                .waitFor();
        keys.press("End", "Shift+I");
        panel.awaitFrame(10);
        keys.press("Shift+O");
        panel.awaitFrame(20);
        keys.press("x");
        panel.shown("range-length")
                .filter(new Locator.FilterOptions().setHasNotText("frames"))
                .waitFor(Panel.attached());
    }

    private static void leaveTheTake(Panel panel, Keys keys) {
        keys.press("Escape");
        panel.shown("viewer").waitFor(Panel.gone());
        keys.awaitOn("[data-testid=take]");
    }

    private static void render(CuttingRoom room, Panel panel, Keys keys) {
        keys.press("g");
        panel.shown("told").waitFor();
        JsonNode shots = room.server.get("/api/v1/shots?limit=1").ok();
        assertEquals("bridge", shots.at("/shots/0/request/kind").asText());
    }

    private static void listThemselves(Panel panel, Keys keys) {
        keys.press("?");
        Locator list =
                panel.page()
                        .getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        list.waitFor();
        keys.press("Escape");
        list.waitFor(Panel.hidden());
    }
}
