package secondunit.shot;

/// A draft is a proxy of the final: half the width and height, same rate, frame count, seed and
/// sound, so the final can take its place on a timeline. Footage is continued in one quality only.
public enum Quality {
    DRAFT,
    FINAL
}
