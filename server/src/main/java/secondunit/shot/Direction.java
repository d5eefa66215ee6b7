package secondunit.shot;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How a shot is directed, whatever it shows. What is null or empty nobody asked for.
///
/// @param camera moves at the same time, at most one of each axis
/// @param image a still whose colours are the palette; gone once they have been taken from it
/// @param loudness null for the usual one where the sound is made here; the user's own stays as it
///   is
/// @param music a bed under the world's own sound
/// @param sound a sound file to deliver and to listen to
public record Direction(
        List<CameraMove> camera,
        Lens lens,
        @Nullable Light light,
        @Nullable Speed speed,
        Palette palette,
        @Nullable Path image,
        @Nullable Look look,
        @Nullable Loudness loudness,
        @Nullable Music music,
        @Nullable SoundFile sound) {

    public static final Direction NONE =
            new Direction(
                    List.of(), Lens.NONE, null, null, Palette.NONE, null, null, null, null, null);

    public Direction {
        camera = List.copyOf(camera);
        checkCamera(camera);
        if (image != null && !palette.isEmpty()) {
            throw new IllegalArgumentException(
                    "palette and image: give colours or a still to take them from, not both");
        }
    }

    private static void checkCamera(List<CameraMove> camera) {
        Set<Move.Axis> axes = EnumSet.noneOf(Move.Axis.class);
        for (CameraMove move : camera) {
            if (!axes.add(move.move().axis())) {
                throw new IllegalArgumentException(
                        "camera: %s is one move too many of its kind".formatted(move));
            }
        }
        if (axes.contains(Move.Axis.NONE) && axes.size() > 1) {
            throw new IllegalArgumentException("camera: a static camera makes no other move");
        }
    }

    /// This direction, and of the other what this leaves open: what is asked for in so many words,
    /// over what a prompt was read as.
    public Direction over(Direction other) {
        boolean coloured = image != null || !palette.isEmpty();
        return new Direction(
                camera.isEmpty() ? other.camera : camera,
                lens.over(other.lens),
                light != null ? light : other.light,
                speed != null ? speed : other.speed,
                coloured ? palette : other.palette,
                coloured ? image : other.image,
                look != null ? look : other.look,
                loudness != null ? loudness : other.loudness,
                music != null ? music : other.music,
                sound != null ? sound : other.sound);
    }

    public Direction withCamera(List<CameraMove> camera) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    public Direction withLens(Lens lens) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    public Direction withLight(Light light) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    public Direction withSpeed(Speed speed) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    public Direction withLook(Look look) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    public Direction withLoudness(Loudness loudness) {
        return new Direction(
                camera, lens, light, speed, palette, image, look, loudness, music, sound);
    }

    /// In these colours, instead of a still's.
    public Direction withPalette(Palette colours) {
        return new Direction(
                camera, lens, light, speed, colours, null, look, loudness, music, sound);
    }

    /// In the colours of this still.
    public Direction withImage(Path still) {
        return new Direction(
                camera, lens, light, speed, Palette.NONE, still, look, loudness, music, sound);
    }

    /// The speed that is asked for, or the usual one.
    public Speed pace() {
        return speed == null ? Speed.NORMAL : speed;
    }
}
