package secondunit.obs;

import secondunit.host.Clip;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Placed;
import secondunit.host.ReplaceMedia;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets a placement show another clip, picture and sound in one step. The new files are tried in
/// hidden inputs first: one that OBS does not play never reaches the air, and the old one plays on.
/// An opaque picture follows the other without a gap.
final class Swapping {

    private final Studio studio;

    Swapping(Studio studio) {
        this.studio = studio;
    }

    Placed replace(ReplaceMedia replacement) {
        Studio.Standing old = studio.require(replacement.item());
        Clip clip = replacement.clip();
        if (clip.frames() != old.picture().frames()) {
            throw new HostException(
                    HostError.LENGTH_MISMATCH,
                    "item %s has %d frames and take %s has %d; place it as a new item"
                            .formatted(
                                    replacement.item(),
                                    old.picture().frames(),
                                    clip.take(),
                                    clip.frames()));
        }
        Studio.check(clip);
        if (!shows(old, clip)) {
            try (var trials = new Trials(studio, old)) {
                long item = trials.play(clip, sound(old, clip));
                new Cover(studio).show(old, item, clip.alpha());
                exchange(old, clip);
            }
            studio.ledger()
                    .keep(
                            replacement.item().value(),
                            new Ledger.Entry(studio.collections().open()));
        }
        Studio.Standing now = studio.require(replacement.item());
        if (!shows(now, clip)) {
            throw new HostException(
                    HostError.NOT_CONFIRMED,
                    "OBS shows %s instead of %s in item %s"
                            .formatted(now.picture().media(), clip.picture(), replacement.item()));
        }
        return now.placed(
                Differences.ofClip(studio, replacement.item().value(), clip, now.layer().scene()));
    }

    private static boolean shows(Studio.Standing standing, Clip clip) {
        return standing.picture().media().equals(clip.picture())
                && standing.entry().takeOf(standing.picture()).equals(clip.take())
                && standing.sound().map(Ours::media).equals(sound(standing, clip));
    }

    private static Optional<Path> sound(Studio.Standing standing, Clip clip) {
        return Placing.separateSound(clip, standing.picture().sound());
    }

    private void exchange(Studio.Standing old, Clip clip) {
        List<Ours> before = new ArrayList<>(List.of(old.picture()));
        List<Ours> after = new ArrayList<>(List.of(old.picture().with(clip, clip.picture())));
        Optional<Path> sound = sound(old, clip);
        if (old.sound().isPresent() && sound.isPresent()) {
            before.add(old.sound().get());
            after.add(old.sound().get().with(clip, sound.get()));
        }
        try {
            change(after, Playing.See.of(clip));
            followSound(old, clip, sound);
        } catch (HostException failure) {
            throw restored(old, before, failure);
        }
    }

    private HostException restored(Studio.Standing old, List<Ours> before, HostException failure) {
        try {
            if (old.sound().isEmpty()) {
                studio.inputs()
                        .remove(studio.inputs().find(key(old), Ours.Role.SOUND).stream().toList());
            }
            change(before, Playing.See.NOTHING);
        } catch (HostException left) {
            failure.addSuppressed(left);
        }
        return failure;
    }

    private static String key(Studio.Standing standing) {
        return standing.picture().key();
    }

    private void change(List<Ours> inputs, Playing.See see) {
        List<String> names = inputs.stream().map(Ours::input).toList();
        studio.playing()
                .change(
                        names,
                        () ->
                                studio.obs()
                                        .batch(inputs.stream().map(Inputs::change).toList())
                                        .forEach(Answer::dataOrRefuse));
        for (Ours input : inputs) {
            if (input.loop()) {
                boolean picture = input.role() == Ours.Role.PICTURE;
                studio.playing()
                        .confirm(input.input(), input.media(), picture ? see : Playing.See.NOTHING);
            }
        }
    }

    /// Makes the sound that the new clip has and the old had not, or the other way round.
    private void followSound(Studio.Standing old, Clip clip, Optional<Path> sound) {
        Ours picture = old.picture();
        boolean mute = sound.isPresent() || picture.sound() == InsertClip.Sound.NONE;
        studio.obs().get(Inputs.mute(picture.input(), mute));
        if (sound.isEmpty()) {
            studio.inputs().remove(old.sound().stream().toList());
        } else if (old.sound().isEmpty()) {
            Ours added =
                    new Ours(
                            picture.input() + " (sound)",
                            picture.key(),
                            Ours.Role.SOUND,
                            clip.take(),
                            clip.frames(),
                            clip.rate(),
                            picture.sound(),
                            sound.get(),
                            clip.loop());
            String scene = old.layer().scene();
            studio.playing().expect(added.input());
            long item = studio.inputs().create(scene, added);
            studio.playing().confirm(added.input(), added.media(), Playing.See.NOTHING);
            studio.obs()
                    .batch(
                            List.of(
                                    Scenes.lay(scene, item, 0),
                                    Scenes.show(scene, item),
                                    Inputs.change(picture.with(clip, clip.picture())),
                                    Inputs.change(added)))
                    .forEach(Answer::dataOrRefuse);
        }
    }
}
