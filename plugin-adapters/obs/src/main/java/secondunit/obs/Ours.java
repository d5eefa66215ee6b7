package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.host.Clip;
import secondunit.host.InsertClip;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.Optional;

/// One of our media inputs. What it is stands in its own settings, beside the file it plays: set in
/// the same step, and kept by OBS in the scene collection.
///
/// @param input its name in OBS, which the user may change
/// @param key of the insertion
/// @param take whose file this is
/// @param frames of the picture
/// @param rate of the picture
/// @param sound what was asked to become of it
/// @param loop it plays round; a clip that plays once leaves nothing behind
record Ours(
        String input,
        String key,
        Role role,
        String take,
        long frames,
        Timebase rate,
        InsertClip.Sound sound,
        Path media,
        boolean loop) {

    private static final String KEY = "second_unit_key";
    private static final String ROLE = "second_unit_role";
    private static final String TAKE = "second_unit_take";
    private static final String FRAMES = "second_unit_frames";
    private static final String RATE = "second_unit_rate";
    private static final String SOUND = "second_unit_sound";

    /// What an input is there for.
    enum Role {
        PICTURE,
        SOUND,
        /// Hidden: tries a file before it goes on air.
        TRIAL
    }

    /// Reads an input's settings; empty for one that is not ours.
    static Optional<Ours> of(String input, JsonNode settings) {
        if (settings.path(KEY).asText("").isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Ours(
                            input,
                            settings.path(KEY).asText(),
                            Role.valueOf(settings.path(ROLE).asText()),
                            settings.path(TAKE).asText(),
                            Math.max(1, settings.path(FRAMES).asLong()),
                            Timebase.parse(settings.path(RATE).asText()),
                            InsertClip.Sound.valueOf(settings.path(SOUND).asText()),
                            Path.of(settings.path("local_file").asText()),
                            settings.path("looping").asBoolean()));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /// The same input as it will be with another file.
    Ours with(Clip clip, Path file) {
        return new Ours(
                input,
                key,
                role,
                clip.take(),
                clip.frames(),
                clip.rate(),
                sound,
                file,
                clip.loop());
    }

    /// The same input as it will be when it plays round, or once.
    Ours looping(boolean round) {
        return new Ours(input, key, role, take, frames, rate, sound, media, round);
    }

    /// The settings of OBS's `ffmpeg_source` under which it plays: all the time, shown or not,
    /// decoded by the processor so that it looks the same everywhere.
    ObjectNode settings() {
        return Ask.object()
                .put("is_local_file", true)
                .put("local_file", media.toString())
                .put("looping", loop)
                .put("clear_on_media_end", !loop)
                .put("restart_on_activate", false)
                .put("close_when_inactive", false)
                .put("hw_decode", false)
                .put("speed_percent", 100)
                .put(KEY, key)
                .put(ROLE, role.name())
                .put(TAKE, take)
                .put(FRAMES, frames)
                .put(RATE, rate.toString())
                .put(SOUND, sound.name());
    }
}
