package secondunit.engine.seam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.motion.opencv.DisFlow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The grade beside 400 joins of real camera clips whose grade is known, by the rules of
/// `docs/reference/seam-report.md`. Needs the camera clips beside the checkout; the table and every
/// join that was missed are left in `target/seam-grades.txt`.
final class SeamGradeIT {

    private static final double GOAL = 0.95;

    private final Map<String, Map<Grade, Integer>> table = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();
    private KeptLooks looks = new KeptLooks(DisFlow.measuring());
    private String clip = "";

    @Test
    void untouchedJoinsAreGoodAndBrokenOnesAreBad() throws Exception {
        Specimens.KINDS.forEach(kind -> table.put(kind, new EnumMap<>(Grade.class)));
        Specimens.read().forEach(this::judge);
        List<String> lines = new ArrayList<>();
        table.forEach((kind, counts) -> lines.add(kind + ": " + counts));
        lines.addAll(missed);
        Files.write(Path.of("target", "seam-grades.txt"), lines);
        Map<Grade, Integer> untouched = Objects.requireNonNull(table.remove("untouched"));
        assertEquals(200, all(untouched));
        assertEquals(200, table.values().stream().mapToInt(SeamGradeIT::all).sum());
        int good = untouched.getOrDefault(Grade.GOOD, 0);
        int bad =
                table.values().stream().mapToInt(counts -> counts.getOrDefault(Grade.BAD, 0)).sum();
        assertTrue(good >= GOAL * 200, () -> String.join("\n", lines));
        assertTrue(bad >= GOAL * 200, () -> String.join("\n", lines));
    }

    private static int all(Map<Grade, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    private void judge(Specimen specimen) {
        if (!specimen.clip().equals(clip)) {
            clip = specimen.clip();
            looks = new KeptLooks(DisFlow.measuring());
        }
        SeamVerdict verdict = specimen.verdict(looks);
        Objects.requireNonNull(table.get(specimen.kind())).merge(verdict.grade(), 1, Integer::sum);
        Grade meant = specimen.kind().equals("untouched") ? Grade.GOOD : Grade.BAD;
        if (verdict.grade() != meant) {
            missed.add("%s: %s %s".formatted(specimen, verdict.grade(), verdict.findings()));
        }
    }
}
