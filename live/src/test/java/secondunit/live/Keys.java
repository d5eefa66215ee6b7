package secondunit.live;

import com.microsoft.playwright.Page;

/// The panel by keyboard alone: nothing here touches a mouse.
record Keys(Page page) {

    private static final int MOST_TABS = 150;

    /// Whether what has the focus, looking through shadow roots, is meant by a selector.
    private static final String MATCHES =
            """
            selector => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return at?.matches(selector) ?? false;
            }
            """;

    /// What the focus is on, as a screen reader would name it, looking through shadow roots.
    private static final String FOCUSED =
            """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              if (!at || at === document.body) return "";
              const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText ?? "";
              return label.trim().replace(/\\s+/g, " ");
            }
            """;

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /// Tabs on until the focus is on something of this name.
    void tabTo(String name) {
        StringBuilder passed = new StringBuilder();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            String focused = focused();
            if (focused.equals(name)) {
                return;
            }
            passed.append(focused).append(" | ");
        }
        throw new AssertionError("no Tab leads to \"%s\": %s".formatted(name, passed));
    }

    /// Tabs on until the focus is on what a selector means.
    void tabToOne(String selector) {
        pressTo("Tab", selector);
    }

    /// Presses a key until the focus is on what a selector means.
    void pressTo(String key, String selector) {
        StringBuilder passed = new StringBuilder();
        for (int times = 0; times < MOST_TABS; times++) {
            page.keyboard().press(key);
            if (isOn(selector)) {
                return;
            }
            passed.append(focused()).append(" | ");
        }
        throw new AssertionError("no %s leads to %s: %s".formatted(key, selector, passed));
    }

    /// Whether what a selector means has the focus.
    boolean isOn(String selector) {
        return Boolean.TRUE.equals(page.evaluate(MATCHES, selector));
    }

    /// Waits until what a selector means has the focus.
    void awaitOn(String selector) {
        page.waitForFunction(MATCHES, selector);
    }

    /// Tabs to a field and writes a text in place of what stands there.
    void fill(String name, String text) {
        tabTo(name);
        press("Control+A");
        type(text);
    }

    /// The name of what has the focus; empty where nothing has.
    String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
