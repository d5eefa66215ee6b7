package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Palette;
import secondunit.shot.Speed;

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
                    "such as \"85mm, shallow\": a focal length of 10 to 400 mm (35mm is usual), shallow or deep focus")
    private @Nullable String lens;

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

    Direction direction() {
        return new Direction(
                read(camera, CameraMove::list).orElse(List.of()),
                read(lens, Lens::parse).orElse(Lens.NONE),
                null,
                read(speed, Speed::parse).orElse(null),
                read(palette, Palette::parse).orElse(Palette.NONE),
                null,
                null,
                null,
                null);
    }

    private static <T> Optional<T> read(@Nullable String text, Function<String, T> parse) {
        return Optional.ofNullable(text).map(parse);
    }
}
