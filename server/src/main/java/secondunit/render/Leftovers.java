package secondunit.render;

import secondunit.media.Finisher;
import secondunit.media.PartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a killed worker left of an order.
public final class Leftovers {

    private Leftovers() {}

    /// Removes the temporary files, or ends the last rename where that alone was missing. Sound
    /// that had its name before its clip got one goes too.
    ///
    /// @return true when the last rename was ended: the clip, its sidecar and its sound stand
    ///   finished under their names
    public static boolean sweep(Order order) {
        boolean finished = Finisher.sweep(order.file(), order.take());
        Path sound = order.sound();
        if (sound != null) {
            PartFile.sweep(sound, order.take());
            if (!Files.exists(order.file())) {
                remove(sound);
            }
        }
        return finished;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": could not be removed", problem);
        }
    }
}
