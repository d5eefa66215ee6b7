package secondunit.engine.seam;

/// What can be wrong with a join, and with the new frames beyond it.
public enum Defect {
    CUT,
    JUMP,
    FREEZE,
    DOUBLED_FRAME,
    EXPOSURE,
    COLOUR,
    SHARPNESS,
    GRAIN,
    MOVEMENT,
    LOUDNESS,
    CLICK,
    UNSEEN
}
