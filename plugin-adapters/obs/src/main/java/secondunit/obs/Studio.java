package secondunit.obs;

import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Placed;
import secondunit.timeline.FrameRange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an OBS shows, read from it anew for every question.
record Studio(
        ObsConnection obs,
        Inputs inputs,
        Scenes scenes,
        SceneCollections collections,
        Ledger ledger,
        Playing playing) {

    static Studio of(ObsConnection obs, Limits limits) {
        var scenes = new Scenes(obs);
        return new Studio(
                obs,
                new Inputs(obs, scenes),
                scenes,
                new SceneCollections(obs, limits.answer()),
                new Ledger(obs),
                new Playing(obs, limits.playing()));
    }

    /// A finished placement that stands in a scene.
    ///
    /// @param sound the input beside it, empty for none
    record Standing(
            Ours picture,
            Optional<Ours> sound,
            Scenes.Layer layer,
            Ledger.Entry entry,
            String track) {

        Placed placed(List<Degraded> degraded) {
            return new Placed(
                    new ItemId(picture.key()),
                    track,
                    FrameRange.ofLength(0, picture.frames()),
                    picture.media(),
                    degraded);
        }

        Item item() {
            return new Item(
                    new ItemId(picture.key()),
                    picture.media(),
                    track,
                    FrameRange.ofLength(0, picture.frames()),
                    0,
                    0,
                    0,
                    picture.rate(),
                    picture.key(),
                    entry.takeOf(picture));
        }
    }

    /// All finished placements, the scene on air first, each scene from the bottom up.
    List<Standing> standing() {
        List<Ours> ours = inputs.ours();
        if (ours.isEmpty()) {
            return List.of();
        }
        List<Scenes.Layer> layers = scenes.layers();
        Set<String> names = ours.stream().map(Ours::input).collect(Collectors.toSet());
        return layers.stream()
                .flatMap(layer -> standing(layer, layers, ours, names).stream())
                .collect(
                        Collectors.toMap(
                                standing -> standing.picture().key(),
                                standing -> standing,
                                (first, again) -> first,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Optional<Standing> standing(
            Scenes.Layer layer, List<Scenes.Layer> layers, List<Ours> ours, Set<String> names) {
        return ours.stream()
                .filter(input -> input.role() == Ours.Role.PICTURE)
                .filter(input -> input.input().equals(layer.source()))
                .findFirst()
                .flatMap(picture ->
                        ledger.entry(picture.key())
                                .map(entry ->
                                        new Standing(
                                                picture,
                                                sound(ours, picture.key()),
                                                layer,
                                                entry,
                                                Scenes.track(layers, layer, names))));
    }

    private static Optional<Ours> sound(List<Ours> ours, String key) {
        return ours.stream()
                .filter(input -> input.role() == Ours.Role.SOUND && input.key().equals(key))
                .findFirst();
    }

    /// The placement of a key; empty where there is none in the open scene collection.
    ///
    /// @throws HostException NO_TIMELINE when it is in another scene collection
    Optional<Standing> find(String key) {
        Optional<Standing> found =
                standing().stream().filter(one -> one.picture().key().equals(key)).findFirst();
        if (found.isEmpty()) {
            ledger.entry(key)
                    .ifPresent(entry -> collections.refuseElsewhere(key, entry.collection()));
        }
        return found;
    }

    Standing require(ItemId item) {
        return find(item.value())
                .orElseThrow(() ->
                        new HostException(
                                HostError.NO_ITEM,
                                "OBS has no item %s of ours in scene collection \"%s\"; place it again"
                                        .formatted(item, collections.open())));
    }

    /// Refuses a clip whose files are not there.
    static void check(Clip clip) {
        check(clip.picture());
        Path sound = clip.sound();
        if (sound != null) {
            check(sound);
        }
    }

    private static void check(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new HostException(
                    HostError.FILE_MISSING,
                    file + " is not a readable file; render the take again");
        }
    }
}
