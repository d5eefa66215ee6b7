package secondunit.render;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.media.CodedFrames;
import secondunit.media.MediaException;
import secondunit.shot.DeliveryFormat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A shot's pauses: what was kept at the last one, and what is kept at the next. Without a folder
/// to keep it in, nothing is.
final class Intermission {

    private static final Logger LOG = LoggerFactory.getLogger(Intermission.class);

    private final @Nullable Path folder;
    private final String scene;
    private final long total;
    private final long began;
    private final List<String> notes = new ArrayList<>();
    private Optional<Checkpoint> kept = Optional.empty();

    private Intermission(@Nullable Path folder, String scene, long total, long began) {
        this.folder = folder;
        this.scene = scene;
        this.total = total;
        this.began = began;
    }

    /// The pauses of an order.
    ///
    /// @param billing who plays what: frames of anything else are put aside
    /// @param total frames of the shot
    /// @param began when this part of it was begun, by `System.nanoTime`
    static Intermission of(Order order, Billing billing, long total, long began) {
        Path folder = order.format().hasPicture() ? order.keep() : null;
        Intermission pause = new Intermission(folder, scene(billing, order.format()), total, began);
        if (folder != null) {
            pause.kept = Checkpoint.read(folder);
            pause.checkScene();
        }
        return pause;
    }

    private static String scene(Billing billing, DeliveryFormat format) {
        String all =
                String.join(
                        "\n",
                        billing.request(),
                        billing.player().toString(),
                        billing.software(),
                        billing.sources().toString(),
                        format.id());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void checkScene() {
        if (kept.isPresent()
                && (!kept.get().scene().equals(scene) || kept.get().total() != total)) {
            putAside("the program, or a file that it needs, has changed since");
        }
    }

    /// The frames to go on with.
    Optional<CodedFrames> begun() {
        return kept.map(Checkpoint::picture);
    }

    /// What was kept is of no use: all of the shot is made anew, and its take says so.
    void putAside(String why) {
        notes.add(
                "This take was paused after %d frames, which could not be used again (%s): all of it was made anew."
                        .formatted(frames(), why));
        LOG.warn("{}: {}", folder, notes.getLast());
        kept = Optional.empty();
        try {
            if (folder != null) {
                Checkpoint.remove(folder);
            }
        } catch (IOException problem) {
            LOG.warn("{}: what was kept cannot be removed", folder, problem);
        }
    }

    /// Keeps the frames that a delivery has beyond those kept already. Where that fails, what was
    /// kept stays.
    void keep(Delivery delivery) {
        if (folder == null || delivery.written() <= frames()) {
            return;
        }
        try {
            Optional<CodedFrames> coded = delivery.suspend();
            if (coded.isPresent()) {
                Path file = Checkpoint.file(folder, coded.get().frames());
                new Checkpoint(coded.get().named(file), total, scene, spent()).write(folder);
            }
        } catch (IOException | MediaException problem) {
            LOG.warn("{}: the frames that were made cannot be kept", folder, problem);
        }
    }

    private long frames() {
        return kept.map(Checkpoint::frames).orElse(0L);
    }

    /// What the user should know of the pauses.
    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Time that went into the shot, without the pauses.
    Duration spent() {
        return kept.map(Checkpoint::spent)
                .orElse(Duration.ZERO)
                .plusNanos(System.nanoTime() - began);
    }
}
