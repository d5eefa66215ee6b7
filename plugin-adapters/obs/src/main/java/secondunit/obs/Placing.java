package secondunit.obs;

import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.ItemId;
import secondunit.host.Placed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Places a clip in the scene on air. It is made hidden, fitted into the canvas, laid in its place
/// and seen to play before it is shown; what fails before that leaves nothing behind. An opaque
/// clip goes to the bottom, above what of ours is there already, so that cameras and titles stay in
/// front of it; one with alpha goes to the top. The track asked for may also be `top` or `bottom`.
final class Placing {

    private final Studio studio;

    Placing(Studio studio) {
        this.studio = studio;
    }

    Placed place(InsertClip insert) {
        Optional<Studio.Standing> there = studio.find(insert.key());
        if (there.isPresent()) {
            return there.get().placed(List.of());
        }
        Studio.check(insert.clip());
        studio.inputs().remove(studio.inputs().ours(insert.key()));
        String scene = studio.scenes().program();
        try {
            make(insert, scene);
        } catch (HostException failure) {
            throw undone(insert.key(), failure);
        }
        return studio.require(new ItemId(insert.key())).placed(differences(insert, scene));
    }

    private void make(InsertClip insert, String scene) {
        Clip clip = insert.clip();
        List<Ours> made = new ArrayList<>();
        List<Ask> show = new ArrayList<>();
        Optional<Path> file = separateSound(clip, insert.sound());
        if (file.isPresent()) {
            Ours sound = input(insert, Ours.Role.SOUND, file.get());
            long item = create(scene, sound);
            studio.obs().get(Scenes.lay(scene, item, 0));
            made.add(sound);
            show.add(Scenes.show(scene, item));
        }
        Ours picture = input(insert, Ours.Role.PICTURE, clip.picture());
        long item = create(scene, picture);
        made.add(picture);
        show.add(Scenes.show(scene, item));
        lay(insert, scene, item, made);
        boolean mute = file.isPresent() || insert.sound() == InsertClip.Sound.NONE;
        studio.obs().get(Inputs.mute(picture.input(), mute));
        for (Ours input : made) {
            Playing.See see = input.equals(picture) ? Playing.See.of(clip) : Playing.See.NOTHING;
            studio.playing().confirm(input.input(), input.media(), see);
        }
        start(clip, made, show);
        studio.ledger().keep(insert.key(), new Ledger.Entry(studio.collections().open()));
    }

    private long create(String scene, Ours input) {
        studio.playing().expect(input.input());
        return studio.inputs().create(scene, input);
    }

    private void lay(InsertClip insert, String scene, long item, List<Ours> made) {
        studio.obs().get(Scenes.fit(scene, item, studio.scenes().canvas()));
        if (track(insert).equals(Scenes.BOTTOM)) {
            Set<String> ours =
                    studio.inputs().ours().stream()
                            .map(Ours::input)
                            .filter(name -> !name.equals(made.getLast().input()))
                            .collect(Collectors.toSet());
            int index = Scenes.aboveOurs(studio.scenes().layers(), scene, ours);
            studio.obs().get(Scenes.lay(scene, item, index));
        }
    }

    /// Shows what was made, picture and sound from their first frames on together.
    private void start(Clip clip, List<Ours> made, List<Ask> show) {
        studio.obs().batch(show).forEach(Answer::dataOrRefuse);
        boolean shown = studio.playing().goesOnAir(made.getLast().input());
        if (!clip.loop()) {
            studio.obs()
                    .batch(made.stream().map(Inputs::change).toList())
                    .forEach(Answer::dataOrRefuse);
        } else if (shown && made.size() > 1) {
            studio.obs()
                    .batch(made.stream().map(input -> Inputs.restart(input.input())).toList())
                    .forEach(Answer::dataOrRefuse);
        }
    }

    private HostException undone(String key, HostException failure) {
        try {
            studio.inputs().remove(studio.inputs().ours(key));
        } catch (HostException left) {
            failure.addSuppressed(left);
        }
        return failure;
    }

    private static Ours input(InsertClip insert, Ours.Role role, Path file) {
        Clip clip = insert.clip();
        String name = insert.itemName() + (role == Ours.Role.SOUND ? " (sound)" : "");
        return new Ours(
                name,
                insert.key(),
                role,
                clip.take(),
                clip.frames(),
                clip.rate(),
                insert.sound(),
                file,
                clip.loop());
    }

    static Optional<Path> separateSound(Clip clip, InsertClip.Sound asked) {
        return asked == InsertClip.Sound.NONE
                ? Optional.empty()
                : Optional.ofNullable(clip.sound());
    }

    private static String track(InsertClip insert) {
        return switch (insert.track()) {
            case Scenes.TOP -> Scenes.TOP;
            case Scenes.BOTTOM -> Scenes.BOTTOM;
            default -> insert.clip().alpha() ? Scenes.TOP : Scenes.BOTTOM;
        };
    }

    private List<Degraded> differences(InsertClip insert, String scene) {
        List<Degraded> told =
                new ArrayList<>(Differences.ofClip(studio, insert.key(), insert.clip(), scene));
        if (insert.mode() != InsertClip.Mode.NEW_TRACK) {
            told.add(
                    new Degraded(
                            "mode " + insert.mode(),
                            "mode " + InsertClip.Mode.NEW_TRACK,
                            "a scene has layers and no timeline"));
        }
        if (insert.sound() == InsertClip.Sound.LINKED && insert.clip().sound() != null) {
            told.add(
                    new Degraded(
                            "sound LINKED", "sound SEPARATE", "loops play cleaner as two sources"));
        }
        if (insert.marker()) {
            told.add(new Degraded("marker", "no marker", "a scene has no markers"));
        }
        String used = track(insert);
        if (!insert.track().equals(InsertClip.AUTO) && !insert.track().equals(used)) {
            told.add(
                    new Degraded(
                            "track " + insert.track(),
                            "track " + used,
                            "a scene's tracks here are top and bottom"));
        }
        return told;
    }
}
