package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import secondunit.engine.seam.Defect;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;
import secondunit.engine.seam.Shift;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SeamWarningsTest {

    private static final ShotRequest EXTEND =
            new ShotRequest.Extend(
                    Path.of("shot.mov"),
                    Side.TAIL,
                    48,
                    8,
                    "",
                    new Casting(Casting.AUTO, Quality.FINAL, 1));

    @Test
    void aBadJoinSaysWhatIsBadAndWhatWouldBeBetter() {
        Finding freeze = new Finding(Defect.FREEZE, Grade.BAD, "freezes at the join for 3 frames");
        Finding colour =
                new Finding(Defect.COLOUR, Grade.BAD, "colour shifts by 4.0 levels towards red");
        assertEquals(
                List.of(
                        "the join into the new frames is bad: freezes at the join for 3 frames,"
                                + " colour shifts by 4.0 levels towards red. Better: ask for fewer"
                                + " frames, extend the head instead, or bridge to a frame of the shot"
                                + " that you have; grade the new frames with more.mkv.cube"),
                warnings(freeze, colour));
    }

    @Test
    void whatNobodyFilmedIsSaidWithAWayOut() {
        assertEquals(
                List.of(
                        "the join into the new frames is bad: up to 54 % of a picture was never"
                                + " filmed and mirrors its edge. Better: ask for fewer frames, or scale"
                                + " up in the edit until that edge is out"),
                warnings(
                        new Finding(
                                Defect.UNSEEN,
                                Grade.BAD,
                                "up to 54 % of a picture was never filmed and mirrors its edge")));
    }

    @Test
    void aFairJoinIsNoWarning() {
        assertEquals(List.of(), warnings(new Finding(Defect.JUMP, Grade.FAIR, "jumps")));
    }

    private static List<String> warnings(Finding... findings) {
        SeamVerdict join =
                new SeamVerdict(true, 24, 1, 1, 0, new Shift(0, 0, 0), Map.of(), List.of(findings));
        return SeamWarnings.of(new SeamReport(List.of(join)), EXTEND, Path.of("more.mkv"));
    }
}
