package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Await;
import secondunit.fixture.ServerRun;
import secondunit.obs.RealObs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A streamer's story with a real OBS, by keyboard alone, wide and in a dock: a loop goes live by
/// itself, gets an overlay, is swapped for another take and taken out again.
final class StreamerStoryIT {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final String AURORA = "northern lights over mountains, soft wind";
    private static final String BALLS = "three bouncing balls";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Fewer than the balls cover in a canvas of 640x360.
    private static final int BALLS_PIXELS = 500;

    @TempDir private Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private RealObs obs;
    private ServerRun server;
    private Chromium chromium;
    private OnAir air;

    private record Desk(Panel panel, Keys keys, String name) {

        void picture(String step) throws IOException {
            panel.picture(PICTURES, name + "-" + step);
        }

        String named(String step) {
            return name + "-" + step;
        }
    }

    @BeforeEach
    void openTheHouse() throws Exception {
        RealObs.assumeInstalled();
        Files.createDirectories(folder.resolve("obs"));
        obs = RealObs.start(folder.resolve("obs"));
        open.push(obs);
        server = ServerRun.start(folder);
        open.push(server);
        chromium = new Chromium();
        open.push(chromium);
        air = new OnAir(obs, server, PICTURES);
    }

    @AfterEach
    void closeTheHouse() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900", "320, 800"})
    void aLoopGoesLiveGetsAnOverlayIsSwappedAndTakenOut(int width, int height) throws Exception {
        Panel panel = Panel.open(chromium.page(width, height), server.panel());
        Desk desk = new Desk(panel, new Keys(panel.page()), "streamer-" + width);
        Grid empty = air.scene(desk.named("0-empty"));
        connect(desk);
        String loop = goLive(desk);
        String overlay = layOver(desk);
        swap(desk, loop, overlay);
        takeOut(desk);
        assertTrue(air.scene(desk.named("9-out")).differenceTo(empty) < 1, "as it was");
        assertEquals(List.of(), air.inputs());
        find(desk, overlay);
        showKeys(desk);
        assertEquals(List.of(), chromium.complaints());
    }

    private void connect(Desk desk) throws IOException {
        Keys keys = desk.keys();
        keys.press("4");
        keys.tabTo("Read address and password from OBS's own settings");
        keys.press("Space");
        keys.fill("Port", String.valueOf(obs.port()));
        keys.fill("Password (OBS: Tools, WebSocket Server Settings)", obs.password());
        desk.picture("1-form");
        keys.press("Enter");
        desk.panel().awaitSession("connected");
        desk.picture("2-connected");
    }

    /// @return the final
    private String goLive(Desk desk) throws IOException {
        Keys keys = desk.keys();
        keys.press("n");
        keys.type(AURORA);
        desk.panel().shown("reading").waitFor();
        keys.fill("Length", "2");
        assertEquals(
                "true",
                desk.panel().button("Loop").getAttribute("aria-pressed"),
                "OBS plays round, so a loop is meant");
        assertTrue(desk.panel().shown("place-in").isChecked());
        desk.picture("3-words");
        keys.press("Control+Enter");
        desk.panel().shown("told").waitFor();
        List<String> takes = takesOf(newestShot(AURORA));
        String item = air.awaitShown(takes.get(0)).required("item").asText();
        keys.press("Escape", "4");
        desk.panel().shown("placement").waitFor();
        desk.picture("4-draft-live");
        JsonNode last = air.awaitShown(takes.get(1));
        assertEquals(item, last.required("item").asText(), "the final takes the draft's place");
        air.assertShows(takes.get(1), desk.named("5-final-live"));
        desk.panel().awaitPlacement("live", takes.get(1));
        desk.picture("5-final-live");
        return takes.get(1);
    }

    /// @return the overlay's final
    private String layOver(Desk desk) throws IOException {
        Keys keys = desk.keys();
        long warm = warm(air.picture(desk.named("6-before-overlay")));
        keys.press("n", "Control+A");
        keys.type(BALLS);
        desk.panel().shown("reading").waitFor();
        keys.fill("Length", "3");
        keys.tabTo("Alpha");
        keys.press("Space");
        desk.picture("6-overlay-words");
        keys.press("Control+Enter");
        desk.panel().shown("told").waitFor();
        String overlay = takesOf(newestShot(BALLS)).get(1);
        air.awaitShown(overlay);
        assertTrue(
                server.get("/api/v1/takes/" + overlay).ok().required("alpha").asBoolean(),
                "it has alpha");
        Await.until(
                PATIENCE,
                "the balls over the scene",
                () -> warm(air.picture(desk.named("7-overlay"))) > warm + BALLS_PIXELS);
        keys.press("4");
        desk.panel().awaitPlacement("live", overlay);
        desk.picture("7-overlay");
        return overlay;
    }

    /// Finds the loop, asks for one more like it and puts that in its place.
    private void swap(Desk desk, String loop, String overlay) throws IOException {
        Keys keys = desk.keys();
        String item = air.awaitShown(loop).required("item").asText();
        keys.press("/");
        keys.type("northern");
        desk.panel().card(overlay).waitFor(Panel.gone());
        desk.panel().card(loop).waitFor();
        desk.picture("8-search");
        keys.tabToOne("[data-take='%s']".formatted(loop));
        keys.press("Enter");
        desk.panel().viewing(loop).waitFor();
        keys.tabTo("Redo");
        keys.press("Enter");
        String other = anotherOf(loop);
        air.awaitDailies(other);
        desk.panel().card(other).waitFor(Panel.attached());
        keys.press("t");
        desk.panel().viewing(other).waitFor();
        keys.tabTo("Swap in");
        desk.picture("8-another-take");
        keys.press("Enter");
        assertEquals(item, air.awaitShown(other).required("item").asText(), "in the same place");
        desk.panel().button("Remove from OBS").waitFor();
        air.picture(desk.named("8-swapped"));
        desk.picture("8-swapped");
    }

    private void takeOut(Desk desk) throws IOException {
        Keys keys = desk.keys();
        keys.tabTo("Remove from OBS");
        keys.press("Enter");
        server.await("/api/v1/placements", all -> all.required("placements").size() == 1);
        keys.press("4");
        keys.tabTo("Remove");
        keys.press("Enter");
        desk.panel().awaitNoPlacement();
        server.await("/api/v1/placements", all -> all.required("placements").isEmpty());
        desk.picture("9-out");
    }

    private static void find(Desk desk, String overlay) throws IOException {
        desk.keys().press("/");
        desk.keys().type("bouncing");
        desk.panel().card(overlay).waitFor();
        assertEquals(1, desk.panel().shown("take").count());
        desk.picture("10-found");
        desk.keys().press("Escape", "Escape");
    }

    private static void showKeys(Desk desk) throws IOException {
        desk.keys().press("?");
        desk.panel().page().locator("dialog[open]").waitFor();
        desk.picture("11-keys");
        desk.keys().press("Escape");
        desk.panel().page().locator("dialog[open]").waitFor(Panel.gone());
    }

    private JsonNode newestShot(String prompt) {
        JsonNode all =
                server.await(
                        "/api/v1/shots?limit=1",
                        found -> found.at("/shots/0/request/prompt").asText().equals(prompt));
        return all.required("shots").get(0);
    }

    private static List<String> takesOf(JsonNode shot) {
        return List.of(
                shot.required("takes").get(0).asText(), shot.required("takes").get(1).asText());
    }

    /// The take that a redo has made.
    private String anotherOf(String take) {
        JsonNode first = server.get("/api/v1/takes/" + take).ok();
        JsonNode found =
                server.await(
                        "/api/v1/takes?limit=1",
                        all ->
                                all.at("/takes/0/prompt").asText().equals(AURORA)
                                        && !all.at("/takes/0/id").asText().equals(take));
        JsonNode other = found.required("takes").get(0);
        assertNotEquals(first.required("seed").asLong(), other.required("seed").asLong());
        assertEquals(first.required("quality"), other.required("quality"));
        return other.required("id").asText();
    }

    /// How many pixels are red or orange, as the balls are and northern lights are not.
    private static long warm(BufferedImage picture) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                int red = colour >> 16 & 255;
                if (red > (colour >> 8 & 255) + 50 && red > (colour & 255) + 50) {
                    count++;
                }
            }
        }
        return count;
    }
}
