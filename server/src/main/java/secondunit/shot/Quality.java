package secondunit.shot;

/// A draft is a proxy of the final: same length, same seed, same frame count.
public enum Quality {
    DRAFT,
    FINAL
}
