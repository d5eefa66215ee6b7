package secondunit.engine.seam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SeamReportTest {

    private static final SeamReport GOOD =
            new SeamReport(
                    List.of(
                            new SeamVerdict(
                                    true, 9, 1, 1, 0, new Shift(0, 0, 0), Map.of(), List.of())));

    @Test
    void aNarrowEdgeThatNobodyFilmedIsNotSpokenOf() {
        assertEquals(GOOD, GOOD.unseen(0.08));
    }

    @Test
    void aWiderOneIsFairAndAFifthOfThePictureIsBad() {
        assertEquals(Grade.FAIR, GOOD.unseen(0.2).grade());
        assertEquals(Grade.BAD, GOOD.unseen(0.21).grade());
        assertEquals(
                List.of(
                        new Finding(
                                Defect.UNSEEN,
                                Grade.BAD,
                                "up to 31 % of a picture was never filmed and mirrors its edge")),
                GOOD.unseen(0.31).joins().getFirst().findings());
    }

    @Test
    void withoutJoinsThereIsNothingToSay() {
        assertEquals(Grade.GOOD, new SeamReport(List.of()).unseen(1).grade());
    }
}
