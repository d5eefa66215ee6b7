package secondunit.render;

import secondunit.engine.seam.Defect;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.SeamReport;
import secondunit.engine.seam.SeamVerdict;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What is bad about a take's joins, and what would be better.
final class SeamWarnings {

    private SeamWarnings() {}

    static List<String> of(SeamReport seam, ShotRequest request, Path clip) {
        return seam.joins().stream()
                .filter(join -> join.grade() == Grade.BAD)
                .map(join -> text(join, request, clip))
                .toList();
    }

    private static String text(SeamVerdict join, ShotRequest request, Path clip) {
        List<Finding> bad =
                join.findings().stream().filter(finding -> finding.grade() == Grade.BAD).toList();
        String words = bad.stream().map(Finding::words).collect(Collectors.joining(", "));
        String better =
                bad.stream()
                        .map(finding -> better(finding, request, clip))
                        .distinct()
                        .collect(Collectors.joining("; "));
        return "the join %s is bad: %s. Better: %s".formatted(where(join), words, better);
    }

    private static String where(SeamVerdict join) {
        return join.intoNew() ? "into the new frames" : "back into the source";
    }

    private static String better(Finding finding, ShotRequest request, Path clip) {
        Defect defect = finding.defect();
        return switch (defect) {
            case EXPOSURE, COLOUR ->
                    "grade the new frames with %s".formatted(SeamFiles.cube(clip).getFileName());
            case LOUDNESS, CLICK ->
                    "lay the scene's own sound under the new frames, or fade over the join";
            case SHARPNESS, GRAIN -> "ask for fewer frames, or soften or grain them in the edit";
            case UNSEEN -> "ask for fewer frames, or scale up in the edit until that edge is out";
            case CUT, JUMP, FREEZE, DOUBLED_FRAME, MOVEMENT -> moving(request);
        };
    }

    private static String moving(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Extend extend ->
                    "ask for fewer frames, extend the %s instead, or bridge to a frame of the shot that you have"
                            .formatted(extend.side() == Side.TAIL ? "head" : "tail");
            case ShotRequest.Bridge _ ->
                    "bridge over more frames, or trim both clips to where they move alike";
            case ShotRequest.Loop _ ->
                    "loop over more frames, or trim the clip to where its end looks like its start";
            case ShotRequest.Retake _ ->
                    "retake a range that begins and ends where the shot moves steadily";
            case ShotRequest.Generate _, ShotRequest.Retime _ -> "make another take";
        };
    }
}
