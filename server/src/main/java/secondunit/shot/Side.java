package secondunit.shot;

/// Which end of a clip.
public enum Side {
    HEAD,
    TAIL
}
