package secondunit.engine.rostrum;

import secondunit.shot.CameraMove;
import secondunit.shot.Conditioning;
import secondunit.shot.Move;
import secondunit.shot.ShotRequest.Generate;

import java.util.List;

/// When the camera is where on its way in a shot: out from the first still, back to it in a loop,
/// or home to the last one.
///
/// @param frames of the whole shot
/// @param seconds of the whole shot
record Course(Kind kind, long frames, double seconds) {

    /// How the way is gone in time.
    enum Kind {
        OUT,
        OUT_AND_BACK,
        HOME
    }

    /// So long it takes a hand to become unsteady, or steady again.
    private static final double SETTLING = 1;

    static Course of(Generate shot, boolean first) {
        double seconds =
                (double) shot.frames() * shot.rate().denominator() / shot.rate().numerator();
        Kind kind = first ? shot.loop() ? Kind.OUT_AND_BACK : Kind.OUT : Kind.HOME;
        return new Course(kind, shot.frames(), seconds);
    }

    /// What nobody has named: a slow zoom in, or to a last still a slow zoom out, which ends there.
    static List<CameraMove> moves(Generate shot) {
        return shot.direction().camera().isEmpty()
                ? List.of(usual(shot.conditioning()))
                : shot.direction().camera();
    }

    static CameraMove usual(Conditioning conditioning) {
        Move move = conditioning.firstFrame() == null ? Move.ZOOM_OUT : Move.ZOOM_IN;
        return new CameraMove(move, CameraMove.SLOW);
    }

    /// How far the moves go in the time they have.
    Travel travel(Generate shot) {
        double pace =
                (double) shot.direction().pace().times().numerator()
                        / shot.direction().pace().times().denominator();
        double moving = kind == Kind.OUT_AND_BACK ? seconds / 2 : seconds;
        return Travel.of(moves(shot), moving * pace, kind != Kind.HOME);
    }

    /// 0 at the still, 1 at the way's end.
    double way(long frame) {
        return switch (kind) {
            case OUT -> Ease.over(seconds).at(time(frame));
            case HOME -> 1 - Ease.over(seconds).at(time(frame));
            case OUT_AND_BACK -> Ease.outAndBack((double) frame / frames);
        };
    }

    /// How much of the hand's unsteadiness is in a frame: none at a still.
    double held(long frame) {
        double gone = time(frame) * seconds;
        return switch (kind) {
            case OUT -> risen(gone);
            case HOME -> risen(seconds - gone);
            case OUT_AND_BACK -> Ease.outAndBack((double) frame / frames);
        };
    }

    private double risen(double after) {
        double share = Math.clamp(after / Math.min(SETTLING, seconds / 2), 0, 1);
        return (1 - Math.cos(Math.PI * share)) / 2;
    }

    /// 0 at the first frame, 1 at the last.
    private double time(long frame) {
        return (double) frame / (frames - 1);
    }
}
