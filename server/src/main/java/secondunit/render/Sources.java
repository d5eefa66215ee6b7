package secondunit.render;

import secondunit.media.Finisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The source is sacred: nothing is ever delivered over it.
final class Sources {

    private Sources() {}

    /// @throws IllegalArgumentException when the delivered clip, its sidecar or its sound would
    ///   take the source's place
    static void keepApart(Path source, Order order) {
        Stream.of(
                        Stream.of(order.file(), Finisher.sidecarOf(order.file())),
                        Stream.ofNullable(order.sound()))
                .flatMap(files -> files)
                .filter(file -> isSame(source, file))
                .forEach(file -> {
                    throw new IllegalArgumentException(
                            "%s: this is the clip itself; a source is never written over: choose another name"
                                    .formatted(file));
                });
    }

    /// Also by another name: a link, or another spelling where the disk knows no case.
    private static boolean isSame(Path source, Path file) {
        try {
            return Files.exists(source) && Files.exists(file) && Files.isSameFile(source, file);
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    source + " and " + file + " could not be compared", problem);
        }
    }
}
