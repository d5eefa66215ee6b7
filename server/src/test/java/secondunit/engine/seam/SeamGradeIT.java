package secondunit.engine.seam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.motion.opencv.DisFlow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The grade beside 400 joins of real camera clips whose grade is known, by the rules of
/// `docs/reference/seam-report.md`. Needs the camera clips beside the checkout; the table and every
/// join that was missed are left in `target/seam-grades.txt`.
final class SeamGradeIT {

    private static final double GOAL = 0.95;

    private final Map<String, int[]> table = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();
    private KeptLooks looks = new KeptLooks(new DisFlow());
    private String clip = "";

    @Test
    void untouchedJoinsAreGoodAndBrokenOnesAreBad() throws Exception {
        Specimens.KINDS.forEach(kind -> table.put(kind, new int[Grade.values().length]));
        Specimens.read().forEach(this::judge);
        List<String> lines = new ArrayList<>();
        table.forEach((kind, counts) ->
                lines.add(
                        "%s: %d good, %d fair, %d bad"
                                .formatted(kind, counts[0], counts[1], counts[2])));
        lines.addAll(missed);
        Files.write(Path.of("target", "seam-grades.txt"), lines);
        int[] untouched = Objects.requireNonNull(table.remove("untouched"));
        int good = untouched[Grade.GOOD.ordinal()];
        int bad = table.values().stream().mapToInt(counts -> counts[Grade.BAD.ordinal()]).sum();
        int broken = table.values().stream().flatMapToInt(Arrays::stream).sum();
        assertEquals(200, Arrays.stream(untouched).sum());
        assertEquals(200, broken);
        assertTrue(good >= GOAL * 200, () -> String.join("\n", lines));
        assertTrue(bad >= GOAL * 200, () -> String.join("\n", lines));
    }

    private int[] counts(String kind) {
        return Objects.requireNonNull(table.get(kind), kind);
    }

    private void judge(Specimen specimen) {
        if (!specimen.clip().equals(clip)) {
            clip = specimen.clip();
            looks = new KeptLooks(new DisFlow());
        }
        SeamVerdict verdict = specimen.verdict(looks);
        counts(specimen.kind())[verdict.grade().ordinal()]++;
        Grade meant = specimen.kind().equals("untouched") ? Grade.GOOD : Grade.BAD;
        if (verdict.grade() != meant) {
            missed.add("%s: %s %s".formatted(specimen, verdict.grade(), verdict.findings()));
        }
    }
}
