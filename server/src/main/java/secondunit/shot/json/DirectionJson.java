package secondunit.shot.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.Loudness;
import secondunit.shot.Music;
import secondunit.shot.Palette;
import secondunit.shot.SoundFile;
import secondunit.shot.Speed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The JSON form of a direction: each value in the words of the command line, and nothing that
/// nobody asked for.
final class DirectionJson {

    private DirectionJson() {}

    static Direction read(Fields fields) {
        var direction =
                new Direction(
                        fields.list("camera", CameraMove::parse),
                        fields.maybe("lens", Lens::parse).orElse(Lens.NONE),
                        fields.maybe("light", Light::parse).orElse(null),
                        fields.maybe("speed", Speed::parse).orElse(null),
                        new Palette(fields.list("palette", Palette.Swatch::parse)),
                        fields.maybe("image", Path::of).orElse(null),
                        fields.maybe("style", Look::parse).orElse(null),
                        fields.maybe("loudness", Loudness::parse).orElse(null),
                        fields.maybe("music", Music::parse).orElse(null),
                        sound(fields));
        fields.end();
        return direction;
    }

    private static @Nullable SoundFile sound(Fields fields) {
        boolean repeat = fields.maybe("repeatSound");
        Optional<Path> file = fields.maybe("soundFile", Path::of);
        if (repeat && file.isEmpty()) {
            throw new IllegalArgumentException("repeatSound: there is no soundFile to repeat");
        }
        return file.map(sound -> new SoundFile(sound, repeat)).orElse(null);
    }

    static void put(Direction direction, ObjectNode tree) {
        put(direction.camera(), "camera", tree);
        put(direction.lens().equals(Lens.NONE) ? null : direction.lens(), "lens", tree);
        put(direction.light(), "light", tree);
        put(direction.speed(), "speed", tree);
        put(direction.palette().swatches(), "palette", tree);
        put(direction.image(), "image", tree);
        put(direction.look(), "style", tree);
        put(direction.loudness(), "loudness", tree);
        put(direction.music(), "music", tree);
        SoundFile sound = direction.sound();
        if (sound != null) {
            tree.put("soundFile", sound.file().toString()).put("repeatSound", sound.repeat());
        }
    }

    private static void put(@Nullable Object value, String name, ObjectNode tree) {
        if (value != null) {
            tree.put(name, value.toString());
        }
    }

    private static void put(List<?> values, String name, ObjectNode tree) {
        if (!values.isEmpty()) {
            ArrayNode array = tree.putArray(name);
            values.forEach(value -> array.add(value.toString()));
        }
    }
}
