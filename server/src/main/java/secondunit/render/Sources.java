package secondunit.render;

import secondunit.media.Finisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The source is sacred: nothing is ever delivered over it.
final class Sources {

    private Sources() {}

    /// @throws IllegalArgumentException when the delivered clip, or its sidecar, would take the
    ///   source's place
    static void keepApart(Path source, Path delivered) {
        for (Path file : new Path[] {delivered, Finisher.sidecarOf(delivered)}) {
            if (isSame(source, file)) {
                throw new IllegalArgumentException(
                        "%s: this is the clip itself; a source is never written over: choose another name"
                                .formatted(delivered));
            }
        }
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
