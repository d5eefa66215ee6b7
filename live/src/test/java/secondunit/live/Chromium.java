package secondunit.live;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The installed Chromium, without a window. Whatever a page complains about, and every address it
/// asks, is kept.
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(
                                            Path.of(
                                                    System.getProperty(
                                                            "chromium", "/usr/bin/chromium")))
                                    .setHeadless(true)
                                    .setArgs(QUIET));

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    Page page(int width, int height) {
        return page(width, height, "en-US");
    }

    Page page(int width, int height, String locale) {
        Page page =
                browser.newPage(
                        new Browser.NewPageOptions()
                                .setViewportSize(width, height)
                                .setLocale(locale));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
        return page;
    }

    /// Errors in the console and in scripts, less previews that were gone when they were asked for:
    /// a job takes them with it as it ends.
    List<String> complaints() {
        return List.copyOf(complaints).stream().filter(text -> !isGonePreview(text)).toList();
    }

    private static boolean isGonePreview(String text) {
        return text.contains("404") && text.contains("/preview?frame=");
    }

    /// Every address that a page asked.
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
