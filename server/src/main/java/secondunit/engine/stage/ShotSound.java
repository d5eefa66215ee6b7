package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Sounding;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Samples;
import secondunit.shot.Loudness;

import java.util.ArrayList;
import java.util.List;

/// What is heard of a shot: the user's own sound, or the world's with a music bed under it where
/// one is asked for, at the loudness that is asked for. Made when the first of it is wanted. Used
/// by one thread.
final class ShotSound implements AutoCloseable {

    /// What the manifest of a world says whose sound is music that goes by the direction.
    private static final String MUSIC = "music";

    private final Cast cast;
    private final Staging shot;
    private final Scenery scenery;
    private final @Nullable Sounding given;
    private final boolean worlds;
    private final List<SoundTrack> tracks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Sounding sound;

    /// @param given the user's sound, or null for the world's own; not closed here
    ShotSound(Cast cast, Staging shot, Scenery scenery, @Nullable Sounding given) {
        this(cast, shot, scenery, given, true);
    }

    /// @param worlds whether the world's own sound is heard where none is given; otherwise only
    ///   music
    ShotSound(Cast cast, Staging shot, Scenery scenery, @Nullable Sounding given, boolean worlds) {
        this.cast = cast;
        this.shot = shot;
        this.scenery = scenery;
        this.given = given;
        this.worlds = worlds;
    }

    boolean isSilent() {
        return given == null && !isWorldHeard() && !hasBed();
    }

    private boolean isWorldHeard() {
        return worlds && cast.hasSound();
    }

    /// A bed lies under what is not music itself.
    private boolean hasBed() {
        return shot.direction().music() != null
                && given == null
                && !(worlds && shot.world().sound().endsWith(MUSIC));
    }

    /// Samples `[start, end)` of the whole shot, which is not silent.
    Samples samples(long start, long end) {
        Sounding made = sound;
        if (made == null) {
            made = levelled(given == null ? made() : given);
            sound = made;
        }
        return made.samples(start, end);
    }

    private Sounding levelled(Sounding raw) {
        Double target = target().lufs();
        if (target == null) {
            return raw;
        }
        Levelled levelled = Levelled.of(raw, shot.samples(), target);
        warnings.addAll(levelled.warnings());
        return levelled;
    }

    /// The user's own sound stays as loud as it is unless another loudness is asked for.
    private Loudness target() {
        Loudness asked = shot.direction().loudness();
        Loudness usual = given == null ? Loudness.USUAL : Loudness.OFF;
        return asked == null ? usual : asked;
    }

    private Sounding made() {
        if (isWorldHeard()) {
            try (Tensor events =
                    cast.inClipTime(scenery.events(), shot.direction().pace().times())) {
                add(cast::block, cast.prepareSound(shot, scenery.parameters(), events));
            }
        }
        if (hasBed()) {
            add(cast::bedBlock, cast.prepareBed(shot, scenery.parameters()));
        }
        return tracks.size() == 1 ? tracks.getFirst() : new Mix(tracks);
    }

    private void add(SoundTrack.Maker maker, Dictionary resources) {
        tracks.add(new SoundTrack(maker, resources, shot.samples(), shot.loop()));
    }

    /// What the user should know of the sound, as far as it has been made.
    List<String> warnings() {
        List<String> all = new ArrayList<>();
        if (isSilent()) {
            all.add("World %s is silent.".formatted(shot.world().id()));
        }
        if (shot.direction().music() != null && !hasBed() && !goesByDirection()) {
            all.add(
                    "The music is left out: %s"
                            .formatted(
                                    given == null
                                            ? "world %s plays its own.".formatted(shot.world().id())
                                            : "the sound is the file that was given."));
        }
        all.addAll(warnings);
        return all;
    }

    private boolean goesByDirection() {
        return given == null && shot.world().sound().equals(MUSIC);
    }

    @Override
    public void close() {
        tracks.forEach(SoundTrack::close);
    }
}
