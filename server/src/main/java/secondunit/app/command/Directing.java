package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

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
import java.util.function.Function;

/// The options that direct a shot, whatever it shows.
final class Directing {

    @Option(
            names = "--camera",
            paramLabel = "MOVES",
            description =
                    "static, or one or more of pan left|right, tilt up|down, zoom in|out, dolly in|out, truck left|right,"
                            + " orbit left|right, handheld, rack focus near to far|far to near, with commas between;"
                            + " each with slow or fast before it, or times the usual pace after it")
    private @Nullable String camera;

    @Option(
            names = "--lens",
            paramLabel = "LENS",
            description =
                    "such as \"85mm, shallow\": a focal length of 10 to 400 mm (35mm is usual), shallow or deep focus,"
                            + " anamorphic (streaks from lights), vignette; all but the length and deep also with a strength of 0 to 1")
    private @Nullable String lens;

    @Option(
            names = "--light",
            paramLabel = "K",
            description =
                    "colour temperature of the light, 1500K to 15000K; 6500K changes nothing, less is warmer")
    private @Nullable String light;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description =
                    "how fast time goes in the picture, 0.05 to 50: 0.5 is slow motion, 30 a time lapse (default: 1)")
    private @Nullable String speed;

    @Option(
            names = "--palette",
            paramLabel = "C,C,..",
            description = "1 to 8 colours to use, such as #1b2a41,#d8502c")
    private @Nullable String palette;

    @Option(
            names = "--image",
            paramLabel = "STILL",
            description = "a still whose colours to use instead of --palette")
    private @Nullable Path image;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description =
                    "natural, cinematic, film grain, noir, anime cel, oil paint, watercolour, neon or VHS,"
                            + " also with a strength of 0 to 1, such as \"noir 0.5\"")
    private @Nullable String style;

    @Option(
            names = "--music",
            paramLabel = "MUSIC",
            description =
                    "a simple music bed: any, or a key, a tempo and a mood of calm, soft, lively or driving,"
                            + " such as \"A minor, 90 bpm, calm\"; in a loop it has whole bars")
    private @Nullable String music;

    @Option(
            names = "--loudness",
            paramLabel = "LUFS",
            description =
                    "integrated loudness of the whole shot by EBU R 128, such as -16, or off (default: -23)")
    private @Nullable String loudness;

    @Option(
            names = "--sound",
            paramLabel = "FILE",
            description =
                    "a sound to deliver with the picture, to which worlds that listen move; it stays as loud as it is"
                            + " unless --loudness says otherwise")
    private @Nullable Path sound;

    @Option(
            names = "--repeat-sound",
            description = "the sound again from its beginning where the shot is longer")
    private boolean repeatSound;

    Direction direction() {
        if (repeatSound && sound == null) {
            throw new IllegalArgumentException("--repeat-sound: there is no --sound to repeat");
        }
        return new Direction(
                read(camera, CameraMove::list).orElse(List.of()),
                read(lens, Lens::parse).orElse(Lens.NONE),
                read(light, Light::parse).orElse(null),
                read(speed, Speed::parse).orElse(null),
                read(palette, Palette::parse).orElse(Palette.NONE),
                image == null ? null : Arguments.clip(image),
                read(style, Look::parse).orElse(null),
                read(loudness, Loudness::parse).orElse(null),
                read(music, Music::parse).orElse(null),
                sound == null ? null : new SoundFile(Arguments.clip(sound), repeatSound));
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> parse) {
        return Optional.ofNullable(text).map(parse);
    }
}
