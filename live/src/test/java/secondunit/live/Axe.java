package secondunit.live;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What axe-core finds on a page, by the rules of WCAG 2.2 AA and its own best practice.
final class Axe {

    private static final String RUN =
            """
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const { violations, passes } = await axe.run(document, { runOnly: tags });
              if (passes.length < 10) {
                return ["axe looked at " + passes.length + " rules only"];
              }
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(" ")}: ${failureSummary}`));
            }
            """;

    private final String script;

    Axe() throws IOException {
        try (InputStream found = Axe.class.getResourceAsStream("/axe.min.js")) {
            script =
                    new String(
                            Objects.requireNonNull(found, "axe.min.js").readAllBytes(),
                            StandardCharsets.UTF_8);
        }
    }

    /// Each finding in words; `where` says what was shown.
    List<String> findings(Page page, String where) {
        page.evaluate(script);
        return ((List<?>) page.evaluate(RUN))
                .stream().map(finding -> where + ": " + finding).toList();
    }
}
