package secondunit.live;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The panel as its user works it: by what is written on it.
record Panel(Page page) {

    private static final double PATIENCE = 90_000;

    static Panel open(Page page, String address) {
        page.setDefaultTimeout(PATIENCE);
        page.navigate(address);
        Panel panel = new Panel(page);
        // In a dock the queue is a room of its own.
        panel.shown("queue").waitFor(attached());
        return panel;
    }

    /// There, whether or not it is seen.
    static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    /// There no more.
    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /// Seen no more, there or not.
    static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    Locator shown(String testId) {
        return page.locator("[data-testid=" + testId + "]");
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    void press(String words) {
        button(words).first().click();
    }

    /// Turns a switch on or off.
    void set(String words, boolean on) {
        Locator toggle = button(words);
        if (!String.valueOf(on).equals(toggle.getAttribute("aria-pressed"))) {
            toggle.click();
        }
    }

    void type(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    void dial(String name, String value) {
        page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true))
                .fill(value);
    }

    void choose(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .selectOption(value);
    }

    /// Opens an aspect of the direction and presses chips of it.
    void direct(String aspect, String... chips) {
        shown("aspect-" + aspect).click();
        for (String chip : chips) {
            press(chip);
        }
    }

    void connectObs(int port, String password) {
        page.getByText("Read address and password from OBS's own settings").uncheck();
        type("Port", String.valueOf(port));
        page.locator("input[name=password]").fill(password);
        press("Connect OBS");
    }

    void awaitSession(String state) {
        page.locator("[data-testid=session][data-state=" + state + "]").first().waitFor();
    }

    void awaitPlacement(String state, String take) {
        page.locator(
                        "[data-testid=placement][data-state=%s][data-shown='%s']"
                                .formatted(state, take))
                .first()
                .waitFor();
    }

    void awaitNoPlacement() {
        shown("placement").first().waitFor(gone());
    }

    void openTake(String take) {
        card(take).first().click();
        viewing(take).waitFor();
    }

    /// A take among the others.
    Locator card(String take) {
        return page.locator("[data-testid=take][data-take='%s']".formatted(take));
    }

    /// The viewer that shows the take.
    Locator viewing(String take) {
        return page.locator("[data-testid=viewer][data-take='%s']".formatted(take));
    }

    void awaitFrame(long frame) {
        page.locator("[data-testid=frame][data-shown='%d']".formatted(frame)).waitFor();
    }

    /// @param kind `clientWidth` for what the column where shots are asked has, `scrollWidth` for
    ///   what it needs, in pixels
    int width(String kind) {
        return ((Number) page.locator("div.ask").evaluate("column => column." + kind)).intValue();
    }

    /// Keeps a picture of the panel for whoever looks at the tests' work.
    void picture(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
