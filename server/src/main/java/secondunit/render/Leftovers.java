package secondunit.render;

import secondunit.media.Finisher;
import secondunit.media.PartFile;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a killed worker left of an order.
public final class Leftovers {

    private Leftovers() {}

    /// Removes the temporary files, or ends the last rename where that alone was missing. Sound and
    /// small files that had their names before their clip got one go too.
    ///
    /// @return true when the last rename was ended: the clip, its sidecar and its sound stand
    ///   finished under their names
    public static boolean sweep(Order order) {
        boolean finished = Finisher.sweep(order.file(), order.take());
        Path sound = order.sound();
        if (sound != null) {
            sweep(sound, order);
        }
        if (isFootage(order.request())) {
            SeamFiles.all(order.file()).forEach(file -> sweep(file, order));
        }
        return finished;
    }

    private static boolean isFootage(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate _, ShotRequest.Retime _ -> false;
            case ShotRequest.Extend _,
                    ShotRequest.Bridge _,
                    ShotRequest.Loop _,
                    ShotRequest.Retake _ ->
                    true;
        };
    }

    private static void sweep(Path beside, Order order) {
        PartFile.sweep(beside, order.take());
        if (!Files.exists(order.file())) {
            remove(beside);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": could not be removed", problem);
        }
    }
}
