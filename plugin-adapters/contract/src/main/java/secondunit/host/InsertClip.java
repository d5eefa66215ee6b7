package secondunit.host;

/// Place a clip.
///
/// @param key the insertion's own id: the same key never places twice
/// @param at timeline frame; in a live host it is ignored
/// @param track the host's name of a track, or [#AUTO]
public record InsertClip(
        String key, Clip clip, long at, String track, Mode mode, Sound sound, boolean marker) {

    public static final String AUTO = "auto";

    /// Where it goes.
    public enum Mode {
        NEW_TRACK,
        OVERWRITE,
        RIPPLE,
        TAKE,
        BIN
    }

    /// What becomes of the sound.
    public enum Sound {
        LINKED,
        SEPARATE,
        NONE
    }
}
