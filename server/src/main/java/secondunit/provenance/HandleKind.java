package secondunit.provenance;

/// What the clip's codec did to its handles.
public enum HandleKind {
    /// There are none.
    NONE,
    /// Every sample is the source's.
    LOSSLESS,
    /// The source's frames, encoded once more.
    MEZZANINE
}
