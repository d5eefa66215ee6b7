package secondunit.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.ServerRun;

import java.nio.file.Path;
import java.util.List;

/// The panel keeps to its strict content security policy and asks nobody but its server.
final class ContentPolicyIT {

    private static final String LISTEN =
            """
            window.violations = [];
            document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
              window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
            """;

    @TempDir private Path folder;
    private ServerRun server;
    private Chromium chromium;

    @BeforeEach
    void open() {
        server = ServerRun.start(folder);
        chromium = new Chromium();
    }

    @AfterEach
    void close() throws Exception {
        chromium.close();
        server.close();
    }

    @Test
    void everyRoomKeepsToThePolicyAndAsksNobodyElse() {
        String take = take();
        Page page = opened();
        for (String key : List.of("1", "2", "3", "4", "t")) {
            page.keyboard().press(key);
        }
        page.locator("[data-testid=viewer][data-take='%s']".formatted(take)).waitFor();
        page.keyboard().press("?");
        page.locator("dialog[open]").waitFor();
        page.keyboard().press("Escape");
        page.locator("[data-testid=language]").selectOption("de");
        page.locator("html[lang=de]").waitFor();
        page.locator("[data-testid=queue][aria-busy=false]").waitFor(Panel.attached());
        assertEquals(List.of(), violations(page));
        assertEquals(List.of(), chromium.asked().stream().filter(url -> !isOurs(url)).toList());
        assertEquals(List.of(), chromium.complaints());
    }

    /// Were it not told, the other test would tell nothing.
    @Test
    void whatThePolicyForbidsIsTold() {
        Page page = opened();
        page.evaluate(
                """
                async () => {
                  document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>planted</p>");
                  await fetch("https://planted.invalid/").catch(() => {});
                }
                """);
        page.waitForFunction("() => window.violations.length >= 2");
        assertFalse(chromium.complaints().isEmpty());
    }

    private Page opened() {
        Page page = chromium.page(1440, 900);
        page.addInitScript(LISTEN);
        Panel.open(page, server.panel());
        page.locator("[data-testid=queue][aria-busy=false]").waitFor(Panel.attached());
        return page;
    }

    private String take() {
        String take =
                server.post(
                                "/api/v1/shots",
                                """
                                {"prompt": "calm ocean", "seconds": 1, "size": "320x180"}\
                                """)
                        .ok()
                        .required("takes")
                        .get(0)
                        .asText();
        server.await(
                "/api/v1/jobs/" + take,
                job -> job.required("state").required("name").asText().equals("done"));
        server.await("/api/v1/takes/" + take, found -> found.required("dailies").asBoolean());
        return take;
    }

    private static List<?> violations(Page page) {
        return (List<?>) page.evaluate("window.violations");
    }

    private boolean isOurs(String url) {
        return url.startsWith(server.address() + "/") || url.startsWith("blob:" + server.address());
    }
}
