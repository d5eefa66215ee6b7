package secondunit.jobs;

import secondunit.jobs.Parent.Relation;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.util.List;

/// What of a request says where its takes come from.
final class Pedigree {

    private Pedigree() {}

    /// The footage it works on.
    static List<Path> clips(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate _ -> List.of();
            case ShotRequest.Extend extend -> List.of(extend.clip());
            case ShotRequest.Bridge bridge -> List.of(bridge.from(), bridge.to());
            case ShotRequest.Loop loop -> List.of(loop.clip());
            case ShotRequest.Retake retake -> List.of(retake.clip());
            case ShotRequest.Retime retime -> List.of(retime.clip());
        };
    }

    static Relation relation(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate _ -> Relation.REMIX;
            case ShotRequest.Extend _ -> Relation.EXTEND;
            case ShotRequest.Bridge _ -> Relation.BRIDGE;
            case ShotRequest.Loop _ -> Relation.LOOP;
            case ShotRequest.Retake _ -> Relation.RETAKE;
            case ShotRequest.Retime _ -> Relation.RETIME;
        };
    }
}
