package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

/// From words to a running OBS, through the panel.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LiveIT {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AURORA = "northern lights over mountains, soft wind";
    private static final String OCEAN = "ocean at noon, clear sky";

    @TempDir private static Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private RealObs obs;
    private ServerRun server;
    private Chromium chromium;
    private OnAir air;

    @BeforeAll
    void openTheHouse() throws Exception {
        RealObs.assumeInstalled();
        Files.createDirectories(folder.resolve("obs"));
        obs = RealObs.start(folder.resolve("obs"), new RealObs.Setup(640, 360, 30, 1, false));
        open.push(obs);
        server = ServerRun.start(folder);
        open.push(server);
        chromium = new Chromium();
        open.push(chromium);
        air = new OnAir(obs, server, PICTURES);
    }

    @AfterAll
    void closeTheHouse() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /// Each test meets a house without hosts.
    @AfterEach
    void forgetHosts() {
        server.get("/api/v1/hosts")
                .ok()
                .required("hosts")
                .forEach(host ->
                        server.delete("/api/v1/hosts/" + host.required("id").asText()).ok());
    }

    @Test
    void aTakeIsAskedWatchedPlacedSwappedAndRemoved() throws Exception {
        Panel panel = Panel.open(chromium.page(1440, 900), server.panel());
        assertEquals(server.address() + "/", panel.page().url(), "the pairing id is gone");
        panel.connectObs(obs.port(), "a wrong password");
        panel.awaitSession("stopped");
        panel.picture(PICTURES, "1-wrong-password");
        panel.connectObs(obs.port(), obs.password());
        panel.awaitSession("connected");
        panel.picture(PICTURES, "2-connected");
        panel.shown("place-in").uncheck();
        Grid empty = air.scene("0-empty");

        String aurora = ask(panel, AURORA, "3");
        panel.openTake(aurora);
        scrub(panel);
        panel.picture(PICTURES, "4-take");
        panel.press("Place in OBS");
        panel.awaitPlacement("live", aurora);
        panel.picture(PICTURES, "5-placed");
        air.assertShows(aurora, "5-placed");

        String ocean = ask(panel, OCEAN, "6");
        assertTrue(
                air.poster(ocean).differenceTo(air.poster(aurora)) > 2 * OnAir.ALIKE,
                "two unlike shots");
        panel.openTake(ocean);
        panel.press("Swap in");
        panel.awaitPlacement("live", ocean);
        panel.picture(PICTURES, "7-swapped");
        air.assertShows(ocean, "7-swapped");

        panel.press("Remove from OBS");
        panel.awaitNoPlacement();
        panel.picture(PICTURES, "8-removed");
        assertTrue(air.scene("8-removed").differenceTo(empty) < 1, "the scene is as it was");
        assertEquals(List.of(), air.inputs());
        assertEquals(
                List.of(),
                chromium.asked().stream().filter(url -> !isOurs(url)).toList(),
                "the panel asks nobody else");
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void aDraftGoesLiveAndItsFinalTakesItsPlace() throws Exception {
        String host =
                server.post(
                                "/api/v1/hosts",
                                """
                                {"kind": "obs", "address": "127.0.0.1", "port": %d, "password": "%s"}
                                """
                                        .formatted(obs.port(), obs.password()))
                        .ok()
                        .required("id")
                        .asText();
        JsonNode shot =
                server.post(
                                "/api/v1/shots",
                                """
                                {"prompt": "%s", "seconds": 2, "rate": "30", "size": "640x360", "loop": true,
                                 "draft": true, "place": "%s"}
                                """
                                        .formatted(AURORA, host))
                        .ok();
        String draft = shot.required("takes").get(0).asText();
        String last = shot.required("takes").get(1).asText();
        String item = air.awaitShown(draft).required("item").asText();
        JsonNode placement = air.awaitShown(last);
        assertEquals(item, placement.required("item").asText(), "in the same place");
        air.assertShows(last, "9-final");
        server.post("/api/v1/placements/%s/remove".formatted(placement.get("id").asText()), "{}")
                .ok();
        server.await("/api/v1/placements", all -> all.required("placements").isEmpty());
        assertEquals(List.of(), air.inputs());
    }

    @Test
    void aShotIsDirectedInThePanel() throws Exception {
        Panel panel = Panel.open(chromium.page(1440, 1200), browser());
        panel.type("Prompt", "day and midnight over a calm ocean");
        panel.shown("note").waitFor();
        String sentence = panel.shown("expansion").innerText();
        panel.press("Edit this sentence");
        assertEquals(sentence, panel.page().getByLabel("Prompt").inputValue());
        direct(panel);
        panel.picture(PICTURES, "directed");
        assertEquals(panel.width("clientWidth"), panel.width("scrollWidth"), "nothing stands out");
        Set<String> before = shots();
        panel.shown("render").click();
        Await.until(PATIENCE, "the shot", () -> !before.containsAll(shots()));
        Set<String> shots = shots();
        shots.removeAll(before);
        JsonNode request =
                server.get("/api/v1/shots/" + shots.iterator().next()).ok().get("request");
        assertEquals(sentence, request.required("prompt").asText());
        assertEquals(
                """
                {"camera":["slow pan left","handheld"],"lens":"85mm, vignette 0.45","light":"3200K","speed":"1/2",\
                "palette":["#102030","#f0e0a0"],"style":"film grain 0.6","loudness":"-16 LUFS","music":"A minor, 90 bpm, calm"}\
                """,
                request.required("direction").toString());
        assertEquals(List.of(), chromium.complaints());
    }

    private String browser() {
        return server.post("/api/v1/clients", "{\"name\": \"desk\", \"kind\": \"browser\"}")
                .ok()
                .required("address")
                .asText();
    }

    private static void direct(Panel panel) throws IOException {
        panel.direct("camera", "pan left", "slow", "handheld");
        panel.direct("lens", "85 mm", "vignette");
        panel.dial("Vignette", "0.45");
        panel.direct("light", "warm 3200 K");
        panel.page().getByLabel("Still to take colours from").setInputFiles(still());
        panel.page().getByLabel("Colour 2").first().waitFor();
        panel.direct("pace", "slow motion 1/2");
        panel.direct("style", "film grain");
        panel.dial("Strength", "0.6");
        panel.direct("sound", "podcast, -16", "calm");
        panel.choose("Key", "A minor");
        panel.type("Beats/min", "90");
    }

    /// Sand over night.
    private static Path still() throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, y < 320 ? 0xf0e0a0 : 0x102030);
            }
        }
        Path file = folder.resolve("still.png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    @Test
    void theDockIsNarrowAndComplete() throws Exception {
        String dock =
                server.post("/api/v1/clients", "{\"name\": \"dock\", \"kind\": \"dock\"}")
                        .ok()
                        .required("address")
                        .asText();
        Panel panel = Panel.open(chromium.page(320, 800), dock);
        panel.picture(PICTURES, "dock");
        panel.direct("camera", "rack focus near to far");
        panel.picture(PICTURES, "dock-direction");
        assertEquals(
                320,
                ((Number) panel.page().evaluate("document.documentElement.scrollWidth")).intValue(),
                "nothing stands out at the side");
    }

    /// Asks for two seconds as a loop and waits until the final is there and can be looked at.
    private String ask(Panel panel, String prompt, String picture) throws IOException {
        panel.type("Prompt", prompt);
        panel.shown("reading").waitFor();
        panel.choose("Size", "960x540");
        panel.choose("Frames/s", "30");
        panel.type("Length", "2");
        panel.set("Loop", true);
        panel.choose("Quality", "both");
        Set<String> before = shots();
        panel.shown("render").click();
        Await.until(PATIENCE, "the shot", () -> !before.containsAll(shots()));
        Set<String> shots = shots();
        shots.removeAll(before);
        JsonNode takes = server.get("/api/v1/shots/" + shots.iterator().next()).ok().get("takes");
        String held = "[data-testid=job][data-job='%s'] img".formatted(takes.get(0).asText());
        panel.page().locator(held).first().waitFor();
        panel.picture(PICTURES, picture + "-asked");
        String last = takes.get(1).asText();
        server.await("/api/v1/jobs/" + last, LiveIT::isDone);
        air.awaitDailies(last);
        return last;
    }

    private static boolean isDone(JsonNode job) {
        return job.required("state").required("name").asText().equals("done");
    }

    private Set<String> shots() {
        Set<String> ids = new HashSet<>();
        server.get("/api/v1/shots")
                .ok()
                .required("shots")
                .forEach(shot -> ids.add(shot.required("id").asText()));
        return ids;
    }

    private static void scrub(Panel panel) {
        panel.shown("scrubber").focus();
        panel.page().keyboard().press("Home");
        panel.awaitFrame(0);
        for (int step = 0; step < 3; step++) {
            panel.page().keyboard().press("ArrowRight");
        }
        panel.awaitFrame(3);
        panel.page().keyboard().press("Shift+ArrowRight");
        panel.awaitFrame(13);
        panel.page().keyboard().press("End");
        panel.awaitFrame(59);
    }

    private boolean isOurs(String url) {
        return url.startsWith(server.address() + "/") || url.startsWith("blob:" + server.address());
    }
}
