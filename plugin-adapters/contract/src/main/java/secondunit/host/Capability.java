package secondunit.host;

/// What a host may be able to do. An adapter probes each when it connects and never concludes it
/// from a name or a version. A call whose capability is missing fails with UNSUPPORTED.
public enum Capability {
    /// `readPlayhead`.
    PLAYHEAD,
    /// `selection`.
    SELECTION,
    /// `gap`.
    GAP,
    /// `frames`.
    EXPORT_FRAME,
    /// `insertClip`, at least onto a track or a layer of its own.
    PLACE,
    /// Insert over what is there.
    OVERWRITE,
    /// Insert and move what follows.
    RIPPLE,
    /// Insert as an alternative take of the item at that frame.
    TAKES,
    /// Insert into the host's bin only.
    BIN,
    /// `replaceMedia`.
    REPLACE_MEDIA,
    /// Keep a draft and its final with one item as proxy and full resolution.
    PROXY_LINK,
    /// `link` and `linked`: keep a take's id in the host's own data.
    LINK,
    /// `remove`.
    REMOVE,
    /// `notify`.
    NOTIFY,
    /// Set a marker beside an inserted clip.
    MARKERS,
    /// The timeline is a scene on air: items have no position and may loop.
    LIVE_LOOP,
    /// Keep the sound of a clip as an item of its own beside the picture.
    SEPARATE_SOUND,
    /// Use a clip as a transition.
    STINGER,
    /// Create that transition.
    TRANSITION_CREATE,
    /// Show our panel inside the host.
    PANEL_EMBED
}
