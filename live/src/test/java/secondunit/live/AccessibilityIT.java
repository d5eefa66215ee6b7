package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.FakeEditor;
import secondunit.fixture.ServerRun;
import secondunit.host.conformance.FakeProgram;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// axe-core finds nothing in any room of the panel, as a dock and wide, in every language.
final class AccessibilityIT {

    private static final List<String> LANGUAGES = List.of("en-US", "de-DE");
    private static final List<Integer> WIDTHS = List.of(320, 1440);
    private static final int HEIGHT = 900;
    private static final String SMALL = "\"size\": \"320x180\", \"rate\": \"30000/1001\"";

    @TempDir private Path folder;
    private final List<String> findings = new ArrayList<>();
    private ServerRun server;
    private Chromium chromium;
    private Axe axe;

    @BeforeEach
    void open() throws Exception {
        axe = new Axe();
        server = ServerRun.start(folder);
        chromium = new Chromium();
    }

    @AfterEach
    void close() throws Exception {
        chromium.close();
        server.close();
    }

    @Test
    void anEmptyHouseHasNoFinding() {
        everywhere((page, where) -> {
            rooms(page, where + ", empty");
            page.keyboard().press("?");
            page.locator("dialog[open]").waitFor();
            look(page, where + ", keys");
        });
        assertEquals(List.of(), findings);
    }

    @Test
    void jobsInEveryStateAndAnOpenTakeHaveNoFinding() {
        String take = ask("calm ocean at noon", 1, "");
        await(take, "done");
        server.await("/api/v1/takes/" + take, found -> found.required("dailies").asBoolean());
        fillTheQueue();
        everywhere((page, where) -> {
            rooms(page, where + ", jobs");
            page.keyboard().press("2");
            page.locator("[data-testid=queue-hours]").click();
            page.locator("su-waiting su-menu button").first().click();
            look(page, where + ", hours and a menu");
            page.keyboard().press("Escape");
            page.keyboard().press("t");
            page.locator("[data-testid=viewer]").waitFor();
            look(page, where + ", viewer");
        });
        assertEquals(List.of(), findings);
    }

    @Test
    void aConnectedEditorHasNoFinding() {
        try (FakeEditor _ = FakeEditor.dial(FakeProgram.timeline(), server)) {
            server.await("/api/v1/hosts", AccessibilityIT::isConnected);
            everywhere((page, where) -> rooms(page, where + ", editor"));
        }
        assertEquals(List.of(), findings);
    }

    @Test
    void aLockedDoorHasNoFinding() {
        for (int width : WIDTHS) {
            Page page = chromium.page(width, HEIGHT);
            page.navigate(server.address());
            page.locator("[data-testid=gate]").waitFor();
            look(page, width + ", locked");
        }
        assertEquals(List.of(), findings);
    }

    /// Were it not found, the other tests would tell nothing.
    @Test
    void whatIsPlantedIsFound() {
        Page page = Panel.open(chromium.page(320, HEIGHT), server.panel()).page();
        page.evaluate("document.body.append(document.createElement('input'))");
        look(page, "planted");
        assertFalse(findings.isEmpty());
    }

    private interface Visit {
        void to(Page page, String where);
    }

    private void everywhere(Visit visit) {
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                Page page = Panel.open(chromium.page(width, HEIGHT, language), address()).page();
                page.locator("[data-testid=queue][aria-busy=false]").waitFor(Panel.attached());
                visit.to(page, language + ", " + width);
                page.close();
            }
        }
    }

    private String address() {
        return server.post("/api/v1/clients", "{\"name\": \"axe\", \"kind\": \"browser\"}")
                .ok()
                .required("address")
                .asText();
    }

    private void rooms(Page page, String where) {
        for (String key : List.of("1", "2", "3", "4")) {
            page.keyboard().press(key);
            look(page, where + ", room " + key);
        }
    }

    private void look(Page page, String where) {
        findings.addAll(axe.findings(page, where));
    }

    /// One that runs; others that wait for each of the reasons there are; one that was cancelled.
    private void fillTheQueue() {
        String running = ask("ocean waves at dusk", 120, "");
        await(running, "running");
        ask("rain on a window", 2, "");
        ask("city lights at night", 2, ", \"draft\": true");
        ask("toppling dominoes", 2, ", \"afterHours\": true");
        ask("liquid gradients", 2, ", \"notBefore\": \"23:59\"");
        ask("neon highway at dusk", 2, ", \"paused\": true");
        String cancelled = ask("northern lights over mountains", 2, "");
        server.post("/api/v1/jobs/%s/cancel".formatted(cancelled), "{}").ok();
        server.post("/api/v1/queue/pause", "{}").ok();
    }

    private String ask(String prompt, int seconds, String more) {
        return server.post(
                        "/api/v1/shots",
                        "{\"prompt\": \"%s\", \"seconds\": %d, %s%s}"
                                .formatted(prompt, seconds, SMALL, more))
                .ok()
                .required("takes")
                .get(0)
                .asText();
    }

    private void await(String job, String state) {
        server.await(
                "/api/v1/jobs/" + job,
                found -> found.required("state").required("name").asText().equals(state));
    }

    private static boolean isConnected(JsonNode hosts) {
        JsonNode host = hosts.required("hosts").path(0);
        return host.path("state").asText().equals("connected");
    }
}
