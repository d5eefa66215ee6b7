package secondunit.app.command;

import secondunit.engine.seam.Finding;
import secondunit.engine.seam.SeamVerdict;
import secondunit.render.TakeResult;

import java.util.stream.Collectors;

/// A take as a person reads it.
final class TakeText {

    private TakeText() {}

    static String of(TakeResult take) {
        String head =
                "%s: %d frames at %s%s by %s, %.1f s"
                        .formatted(
                                take.file(),
                                take.frames(),
                                take.rate(),
                                take.size() == null ? "" : ", " + take.size(),
                                take.player(),
                                take.wall().toMillis() / 1000.0);
        String seams =
                take.seam() == null
                        ? ""
                        : take.seam().joins().stream()
                                .map(TakeText::join)
                                .collect(Collectors.joining());
        String warnings =
                take.warnings().stream()
                        .map(warning -> "\n  note: " + warning)
                        .collect(Collectors.joining());
        return head + seams + warnings;
    }

    private static String join(SeamVerdict join) {
        String why = join.findings().stream().map(Finding::words).collect(Collectors.joining(", "));
        return "\n  join %s: %s%s (brightness and motion up to %.2f of the source's own steps)"
                .formatted(
                        join.intoNew() ? "into the new frames" : "back into the source",
                        join.grade(),
                        why.isEmpty() ? "" : ", " + why,
                        join.worst());
    }
}
