package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A post house's story, by keyboard alone: a batch of handles and of variants is asked for while
/// the queue is paused, put in order, made, and gone through take by take.
final class PostHouseStoryIT {

    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/pictures"));
    private static final String VARIED = "calm ocean at {sky}";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HANDLES = 4;
    private static final int SHOTS = 8;

    @TempDir private Path folder;

    private record Desk(CuttingRoom room, Panel panel, Keys keys) {

        void picture(String step) throws IOException {
            panel.picture(PICTURES, "post-house-" + step);
        }

        List<String> waiting() {
            List<String> ids = new ArrayList<>();
            room.server
                    .get("/api/v1/queue")
                    .ok()
                    .required("waiting")
                    .forEach(entry -> ids.add(entry.required("id").asText()));
            return ids;
        }

        void awaitWaiting(int count) {
            room.server.await("/api/v1/queue", queue -> queue.required("waiting").size() == count);
            panel.page().locator("[data-testid=job][data-place='%d']".formatted(count)).waitFor();
        }
    }

    @Test
    void aBatchIsOrderedMadeAndGoneThrough() throws Exception {
        try (CuttingRoom room = CuttingRoom.open(folder);
                Chromium chromium = new Chromium()) {
            room.dial();
            Panel panel = Panel.open(chromium.page(1440, 900), room.panel());
            Desk desk = new Desk(room, panel, new Keys(panel.page()));
            pauseAll(desk);
            setUp(desk);
            askForHandles(desk);
            String late = arrange(desk);
            askForVariants(desk);
            reload(desk, late);
            letAllBeMade(desk, late);
            List<String> handles = findHandles(desk);
            tag(desk, handles.get(0));
            compare(desk, handles.get(1));
            goOn(desk, handles.get(1));
            redo(desk);
            assertEquals(List.of(), chromium.complaints());
        }
    }

    private static void pauseAll(Desk desk) throws IOException {
        desk.keys().press("2");
        desk.keys().tabTo("Pause");
        desk.keys().press("Enter");
        desk.panel().shown("queue-paused").waitFor();
        desk.picture("1-paused");
    }

    /// Finals only, which are looked at before they are placed.
    private static void setUp(Desk desk) {
        Keys keys = desk.keys();
        keys.press("1");
        keys.tabTo("Quality");
        keys.press("ArrowDown");
        keys.tabToOne("[data-testid=place-in]");
        keys.press("Space");
    }

    private static void askForHandles(Desk desk) throws IOException {
        CuttingRoom room = desk.room();
        select(desk, room.left, 10);
        choose(desk, "extend-head");
        desk.picture("2-extend-head");
        ask(desk, 1);
        choose(desk, "extend-tail");
        desk.keys().press("1");
        desk.keys().fill("New frames", "24");
        main(desk, "Extend tail by 24 frames").waitFor();
        desk.picture("3-new-frames");
        desk.keys().press("Control+Enter");
        desk.awaitWaiting(2);
        desk.keys().press("Escape");
        select(desk, room.right, CuttingRoom.CLIP + CuttingRoom.HOLE + 10);
        choose(desk, "extend-head");
        ask(desk, 3);
        choose(desk, "extend-tail");
        ask(desk, HANDLES);
        desk.picture("4-four-wait");
        assertEquals(
                List.of("head 30", "tail 24", "head 30", "tail 30"),
                desk.waiting().stream().map(job -> wished(room, job)).toList());
    }

    /// The user clicks a clip, and the panel has seen it.
    private static void select(Desk desk, Path clip, long frame) {
        desk.room().program.userSelects(clip);
        String timecode = desk.room().at(frame).at("/playhead/timecode").asText();
        desk.panel()
                .shown("playhead")
                .filter(new Locator.FilterOptions().setHasText(timecode))
                .waitFor();
    }

    private static void choose(Desk desk, String operation) {
        desk.keys().press("1");
        desk.keys().tabToOne("[data-testid=operations]");
        desk.keys().press("Enter");
        desk.panel().shown("operation").first().waitFor();
        desk.keys().press("Home");
        desk.keys().pressTo("ArrowDown", "[data-do=%s]".formatted(operation));
        desk.keys().press("Enter");
        desk.panel()
                .page()
                .locator("[data-testid=render][data-do=%s]".formatted(operation))
                .waitFor();
    }

    private static void ask(Desk desk, int count) {
        desk.keys().press("g");
        desk.awaitWaiting(count);
    }

    private static Locator main(Desk desk, String words) {
        return desk.panel().shown("render").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static String wished(CuttingRoom room, String job) {
        String shot = room.server.get("/api/v1/jobs/" + job).ok().required("shot").asText();
        JsonNode request = room.server.get("/api/v1/shots/" + shot).ok().required("request");
        return request.required("side").asText() + " " + request.required("frames").asInt();
    }

    /// The last goes to the front, and what is second then has to wait for the night.
    ///
    /// @return what waits for the night
    private static String arrange(Desk desk) throws IOException {
        Keys keys = desk.keys();
        List<String> before = desk.waiting();
        String last = before.get(HANDLES - 1);
        keys.press("2");
        keys.pressTo("ArrowDown", handle(last));
        Await.until(
                PATIENCE,
                "the job at the front",
                () -> {
                    keys.press("Alt+Shift+ArrowUp");
                    return desk.waiting().get(0).equals(last);
                });
        atPlace(desk, last, 1).waitFor();
        desk.panel()
                .shown("moved")
                .filter(new Locator.FilterOptions().setHasText("1 of 4"))
                .waitFor(Panel.attached());
        String late = desk.waiting().get(1);
        assertEquals(before.get(0), late, "the others keep their order");
        keys.pressTo("ArrowDown", handle(late));
        keys.press("Tab", "Tab", "Enter", "o");
        desk.picture("5-only-after-hours");
        keys.press("Enter");
        desk.room()
                .server
                .await("/api/v1/queue", queue -> queue.at("/waiting/1/afterHours").asBoolean());
        atPlace(desk, late, 2)
                .filter(new Locator.FilterOptions().setHasText("after hours"))
                .waitFor();
        desk.picture("5-in-order");
        return late;
    }

    private static String handle(String job) {
        return "[data-job='%s'] [data-control=handle]".formatted(job);
    }

    private static Locator atPlace(Desk desk, String job, int place) {
        return desk.panel()
                .page()
                .locator("[data-job='%s'][data-place='%d']".formatted(job, place));
    }

    private static void askForVariants(Desk desk) throws IOException {
        Keys keys = desk.keys();
        choose(desk, "generate");
        keys.press("n");
        keys.type(VARIED);
        keys.tabTo("Size");
        keys.type("960");
        keys.fill("Length", "1");
        keys.tabToOne("button.head");
        keys.press("Enter");
        keys.tabTo("16:9");
        keys.press("Space");
        keys.tabTo("1:1");
        keys.press("Space");
        keys.tabTo("Add words");
        keys.press("Enter");
        desk.panel().shown("word-row").waitFor();
        keys.type("noon, dusk");
        main(desk, "Generate 4 shots").waitFor();
        desk.picture("6-variants");
        keys.press("Control+Enter");
        desk.awaitWaiting(SHOTS);
        keys.press("Escape");
    }

    private static void reload(Desk desk, String late) throws IOException {
        List<String> before = desk.waiting();
        desk.panel().page().reload();
        desk.awaitWaiting(SHOTS);
        desk.panel().shown("queue-paused").waitFor();
        assertEquals(before, shownWaiting(desk));
        atPlace(desk, late, 2)
                .filter(new Locator.FilterOptions().setHasText("after hours"))
                .waitFor();
        assertEquals(VARIED, desk.panel().page().getByLabel("Prompt").first().inputValue());
        choose(desk, "generate");
        assertTrue(desk.panel().shown("variants").innerText().endsWith("4 shots"));
        desk.picture("7-reloaded");
    }

    private static List<String> shownWaiting(Desk desk) {
        return desk.panel().shown("waiting").locator("[data-testid=job]").all().stream()
                .map(job -> Objects.requireNonNull(job.getAttribute("data-job")))
                .toList();
    }

    /// What waits for the night is the last that is left, until the hours are the whole day.
    private static void letAllBeMade(Desk desk, String late) throws IOException {
        Keys keys = desk.keys();
        List<String> all = desk.waiting();
        keys.press("1");
        keys.tabToOne("[data-testid=queue-hours]");
        keys.press("Enter");
        desk.panel().shown("hours").waitFor();
        keys.type("00:00");
        keys.tabToOne("#until");
        keys.type("00:00");
        keys.press("Enter");
        desk.panel().shown("hours").waitFor(Panel.gone());
        atPlace(desk, late, 2)
                .filter(new Locator.FilterOptions().setHasText("00:00 to 00:00"))
                .waitFor();
        keys.press("1");
        keys.tabToOne("[data-testid=queue-pause]");
        keys.press("Enter");
        desk.panel().shown("queue-paused").waitFor(Panel.gone());
        desk.picture("8-resumed");
        for (String job : all) {
            JsonNode done =
                    desk.room().server.await("/api/v1/jobs/" + job, PostHouseStoryIT::isSettled);
            assertEquals("done", done.at("/state/name").asText(), done::toString);
        }
    }

    private static boolean isSettled(JsonNode job) {
        return !Set.of("queued", "running").contains(job.at("/state/name").asText());
    }

    /// @return the newest first
    private static List<String> findHandles(Desk desk) throws IOException {
        Keys keys = desk.keys();
        keys.press("/");
        keys.tabTo("Filters");
        keys.press("Enter");
        keys.tabTo("extend");
        keys.press("Enter");
        desk.panel()
                .shown("take-count")
                .filter(new Locator.FilterOptions().setHasText("4 takes"))
                .waitFor();
        List<String> takes =
                desk.panel().shown("take").all().stream()
                        .map(take -> Objects.requireNonNull(take.getAttribute("data-take")))
                        .toList();
        assertEquals(HANDLES, takes.size());
        for (String take : takes) {
            JsonNode found = desk.room().server.get("/api/v1/takes/" + take).ok();
            assertEquals("extend", found.required("kind").asText());
            assertNotEquals("bad", found.at("/seam/grade").asText("none"), found::toString);
            assertEquals(1, found.at("/seam/joins").size(), found::toString);
        }
        desk.picture("9-found");
        return takes;
    }

    private static void tag(Desk desk, String take) throws IOException {
        Keys keys = desk.keys();
        open(desk, take);
        keys.tabTo("Add a tag");
        keys.type("client A");
        keys.press("Enter");
        desk.panel().page().locator("[data-testid=tag][data-tag='client a']").waitFor();
        assertEquals(
                "[\"client a\"]",
                desk.room().server.get("/api/v1/takes/" + take).ok().required("tags").toString());
        assertTrue(
                desk.panel().shown("join").allInnerTexts().stream()
                        .noneMatch(text -> text.contains("bad")));
        desk.picture("10-tagged");
        keys.press("Escape");
    }

    private static void open(Desk desk, String take) {
        desk.room()
                .server
                .await("/api/v1/takes/" + take, found -> found.required("dailies").asBoolean());
        desk.keys().press("3");
        desk.keys().tabToOne("[data-testid=take][data-take='%s']".formatted(take));
        desk.keys().press("Enter");
        desk.panel().viewing(take).waitFor();
    }

    /// With the take that is open, which becomes B.
    private static void compare(Desk desk, String a) throws IOException {
        Keys keys = desk.keys();
        keys.press("b");
        assertEquals("true", desk.panel().shown("mark-b").getAttribute("aria-pressed"));
        open(desk, a);
        view(desk, "wipe").waitFor();
        keys.press("Home");
        keys.press("ArrowRight", "ArrowRight");
        desk.panel().page().locator("[data-testid=frame-b][data-shown='2']").waitFor();
        desk.keys().press("3");
        keys.tabToOne("[data-testid=divider]");
        keys.press("ArrowLeft", "Shift+ArrowLeft");
        desk.panel().page().locator("[data-testid=divider][aria-valuenow='39']").waitFor();
        desk.picture("11-wipe");
        keys.press("f");
        view(desk, "flicker").waitFor();
        assertEquals("Shows B", desk.panel().shown("swap-ab").innerText());
        desk.picture("12-flicker");
        keys.press("f");
        desk.panel()
                .shown("swap-ab")
                .filter(new Locator.FilterOptions().setHasText("Shows A"))
                .waitFor();
        keys.press("b");
        view(desk, "alone").waitFor();
    }

    private static Locator view(Desk desk, String view) {
        return desk.panel().page().locator("[data-testid=stage][data-view=%s]".formatted(view));
    }

    /// A longer take comes from the open one, and its lineage leads back there.
    private static void goOn(Desk desk, String from) throws IOException {
        Keys keys = desk.keys();
        Set<String> before = takes(desk);
        keys.press("e");
        desk.panel().shown("further").waitFor();
        keys.pressTo("Shift+Tab", "[data-testid=further-open]");
        keys.tabTo("Extend tail");
        keys.press("Enter");
        keys.fill("New frames", "12");
        desk.picture("13-go-on");
        keys.press("Enter");
        String longer = oneMore(desk, before);
        JsonNode made = desk.room().server.get("/api/v1/takes/" + longer).ok();
        assertEquals(from, made.at("/parents/0/take").asText());
        keys.press("Escape", "t");
        desk.panel().viewing(longer).waitFor();
        keys.tabToOne("[data-testid=kin][data-kin='%s']".formatted(from));
        desk.picture("14-lineage");
        keys.press("Enter");
        desk.panel().viewing(from).waitFor();
    }

    private static void redo(Desk desk) throws IOException {
        Set<String> before = takes(desk);
        desk.keys().tabTo("Redo");
        desk.keys().press("Enter");
        String another = oneMore(desk, before);
        JsonNode made = desk.room().server.get("/api/v1/takes/" + another).ok();
        assertEquals("extend", made.required("kind").asText());
        assertEquals(SHOTS + 1, before.size());
        desk.panel().card(another).waitFor(Panel.attached());
        desk.picture("15-redone");
    }

    private static Set<String> takes(Desk desk) {
        Set<String> ids = new HashSet<>();
        desk.room()
                .server
                .get("/api/v1/takes")
                .ok()
                .required("takes")
                .forEach(take -> ids.add(take.required("id").asText()));
        return ids;
    }

    /// The take that is there beside those before, once its proxy is.
    private static String oneMore(Desk desk, Set<String> before) {
        desk.room()
                .server
                .await("/api/v1/takes", all -> all.required("takes").size() > before.size());
        Set<String> now = takes(desk);
        now.removeAll(before);
        assertEquals(1, now.size());
        String take = now.iterator().next();
        desk.room()
                .server
                .await("/api/v1/takes/" + take, found -> found.required("dailies").asBoolean());
        return take;
    }
}
