package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import secondunit.shot.DeliveryFormat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The options that say which file comes out.
final class Deliverable {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "the file to write")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "mp4, mov-prores, mov-prores4444, mov-dnxhr, mov-dnxhqx, mov-qtrle, webm-vp9, mkv-ffv1 or wav;"
                            + " without it the file's extension decides")
    private @Nullable String format;

    Path file() {
        return file.toAbsolutePath().normalize();
    }

    /// The file of take `number`: the name itself for 0, else with `-number` before its extension.
    Path file(int number) {
        String name = String.valueOf(file().getFileName());
        int dot = name.lastIndexOf('.');
        return number == 0 || dot < 0
                ? file()
                : file().resolveSibling(
                                name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    /// The named format, or the first that the extension stands for.
    DeliveryFormat format() {
        String extension = extension();
        if (format == null) {
            return Arrays.stream(DeliveryFormat.values())
                    .filter(candidate -> candidate.extension().equals(extension))
                    .findFirst()
                    .orElseThrow(() -> unknownExtension(extension));
        }
        DeliveryFormat named = DeliveryFormat.parse(format);
        if (!named.extension().equals(extension)) {
            throw new IllegalArgumentException(
                    "%s: format %s writes .%s files; name the output so"
                            .formatted(file, named.id(), named.extension()));
        }
        return named;
    }

    private IllegalArgumentException unknownExtension(String extension) {
        return new IllegalArgumentException(
                "%s: no format is known by \".%s\"; use .mp4, .mov, .webm, .mkv or .wav, or give --format"
                        .formatted(file, extension));
    }

    private String extension() {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
