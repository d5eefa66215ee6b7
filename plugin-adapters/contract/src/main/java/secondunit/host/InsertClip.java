package secondunit.host;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Place a clip.
///
/// @param key the insertion's own id: the same key never places twice. 1 to 40 letters, digits,
///   dashes and underscores; the shorter, the safer from hosts that shorten names
/// @param at timeline frame; a live host ignores it
/// @param track the host's name of a track, or [#AUTO] for a free or new one
/// @param marker also set a marker that says what was placed
public record InsertClip(
        String key, Clip clip, long at, String track, Mode mode, Sound sound, boolean marker) {

    public static final String AUTO = "auto";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern NAME = Pattern.compile("SU ([A-Za-z0-9_-]{1,40}) .*");

    public InsertClip {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "insert.key \"%s\" is not 1 to 40 letters, digits, dashes and underscores"
                            .formatted(key));
        }
        Checks.text("insert.track", track);
    }

    /// The name an item gets where the host has no other place for the key that arrives in the same
    /// step as the item: the key first, so that it outlives a shortened name.
    public String itemName() {
        return "SU " + key + " " + clip.name();
    }

    /// The key in a name made by [#itemName], shortened or not.
    public static Optional<String> keyIn(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    InsertClip as(String onTrack, Mode used, Sound heard, boolean marked) {
        return new InsertClip(key, clip, at, onTrack, used, heard, marked);
    }

    InsertClip startingAt(long frame) {
        return new InsertClip(key, clip, frame, track, mode, sound, marker);
    }

    /// Where it goes.
    public enum Mode {
        /// Onto a free track, or a new one, touching nothing that is there.
        NEW_TRACK(Capability.PLACE),
        OVERWRITE(Capability.OVERWRITE),
        RIPPLE(Capability.RIPPLE),
        TAKE(Capability.TAKES),
        BIN(Capability.BIN);

        private final Capability needs;

        Mode(Capability needs) {
            this.needs = needs;
        }

        /// Without it the host uses `NEW_TRACK` and tells so.
        public Capability needs() {
            return needs;
        }
    }

    /// What becomes of the sound.
    public enum Sound {
        /// With the picture, as one.
        LINKED,
        /// As an item of its own that comes and goes with the picture.
        SEPARATE,
        /// Left out.
        NONE
    }
}
