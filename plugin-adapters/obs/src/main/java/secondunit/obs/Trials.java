package secondunit.obs;

import secondunit.host.Clip;

import java.nio.file.Path;
import java.util.Optional;

/// Hidden, mute inputs that play a clip's files before these go on air. They are gone again when it
/// is closed.
final class Trials implements AutoCloseable {

    private final Studio studio;
    private final Studio.Standing old;

    /// @param old in whose scene they are
    Trials(Studio studio, Studio.Standing old) {
        this.studio = studio;
        this.old = old;
        close();
    }

    /// Plays the picture and the separate sound.
    ///
    /// @return the number of the picture's item in the scene
    /// @throws secondunit.host.HostException as [Playing#confirm]
    long play(Clip clip, Optional<Path> sound) {
        sound.ifPresent(file -> play(clip, file, "sound trial", Playing.See.NOTHING));
        return play(clip, clip.picture(), "trial", Playing.See.of(clip));
    }

    private long play(Clip clip, Path file, String name, Playing.See see) {
        Ours picture = old.picture();
        var trial =
                new Ours(
                        "%s (%s)".formatted(picture.input(), name),
                        picture.key(),
                        Ours.Role.TRIAL,
                        clip.take(),
                        clip.frames(),
                        clip.rate(),
                        picture.sound(),
                        file,
                        true);
        studio.playing().expect(trial.input());
        long item = studio.inputs().create(old.layer().scene(), trial);
        studio.obs().get(Inputs.mute(trial.input(), true));
        studio.playing().confirm(trial.input(), file, see);
        return item;
    }

    @Override
    public void close() {
        studio.inputs()
                .remove(
                        studio.inputs().ours(old.picture().key()).stream()
                                .filter(input -> input.role() == Ours.Role.TRIAL)
                                .toList());
    }
}
