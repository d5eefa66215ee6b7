package secondunit.host;

/// What a host may be able to do. Probed, never assumed from a name or version.
public enum Capability {
    PLAYHEAD,
    SELECTION,
    GAP,
    EXPORT_FRAME,
    PLACE,
    OVERWRITE,
    RIPPLE,
    TAKES,
    BIN,
    REPLACE_MEDIA,
    PROXY_LINK,
    LINK,
    REMOVE,
    NOTIFY,
    MARKERS,
    LIVE_LOOP,
    SEPARATE_SOUND,
    STINGER,
    TRANSITION_CREATE,
    PANEL_EMBED
}
