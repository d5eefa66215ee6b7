package secondunit.handoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Hands a cut over to an editing program: its media under `media/`, and a timeline file beside.
public final class HandOff {

    private static final List<TimelineWriter> WRITERS = List.of(new OtioWriter());

    private final TimelineWriter writer;

    public HandOff(TimelineWriter writer) {
        this.writer = writer;
    }

    /// A hand-off in a format by its name: `otio`.
    public static HandOff as(String format) {
        return WRITERS.stream()
                .filter(writer -> writer.extension().equalsIgnoreCase(format))
                .findFirst()
                .map(HandOff::new)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "timeline format \"%s\" is unknown; formats: %s"
                                        .formatted(format, formats())));
    }

    private static String formats() {
        return WRITERS.stream().map(TimelineWriter::extension).collect(Collectors.joining(", "));
    }

    /// Writes `<cut's name>.otio` and copies of the media it lacks into a folder. Nothing that is
    /// there is overwritten: where a different file has a name, the new one is numbered.
    ///
    /// @return the timeline file
    public Path write(Cut cut, Path directory) {
        var folder = new Folder(directory);
        var media = new Folder(folder.path().resolve("media"));
        Map<Path, Path> copies = new HashMap<>();
        Cut local =
                cut.mapMedia(file ->
                        file.at(
                                copies.computeIfAbsent(
                                        file.file(), path -> bring(path, folder, media))));
        String name = fileName(cut.name()) + "." + writer.extension();
        try {
            return folder.write(name, writer.write(local, folder.path()));
        } catch (IOException e) {
            throw new HandOffException(
                    HandOffException.Kind.BAD_OUTPUT,
                    folder.path().resolve(name),
                    "cannot be written; check that the folder is writable and has room",
                    e);
        }
    }

    private static Path bring(Path file, Folder folder, Folder media) {
        Path source = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(source) || !Files.isReadable(source)) {
            throw new HandOffException(
                    HandOffException.Kind.BAD_MEDIA,
                    source,
                    "is not a readable file; find the media or take its clip out of the cut");
        }
        if (source.startsWith(folder.path())) {
            return source;
        }
        try {
            return media.copy(source);
        } catch (IOException e) {
            throw new HandOffException(
                    HandOffException.Kind.BAD_OUTPUT,
                    media.path(),
                    "cannot take a copy of %s; check that the folder is writable and has room"
                            .formatted(source),
                    e);
        }
    }

    /// The name without what file systems refuse.
    private static String fileName(String name) {
        String safe = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        String bare = safe.replaceAll("^\\.+|[. ]+$", "");
        return bare.isEmpty() ? "cut" : bare;
    }
}
