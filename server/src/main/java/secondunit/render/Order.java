package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;

/// One shot to be rendered into one file.
///
/// @param take id of the take that comes out
/// @param file where it is delivered
/// @param sound where its sound alone is delivered too, as PCM in WAV, or null for nowhere; a
///   silent shot leaves none there
/// @param keep folder where the shot's first frames are kept when it is stopped to be finished
///   later, and from where it goes on with them; null where it always begins afresh
public record Order(
        String take,
        ShotRequest request,
        Path file,
        DeliveryFormat format,
        @Nullable Path sound,
        @Nullable Path keep) {

    public Order {
        if (file.equals(sound)) {
            throw new IllegalArgumentException(
                    "%s: the clip and its sound need names of their own".formatted(file));
        }
    }

    public Order(
            String take,
            ShotRequest request,
            Path file,
            DeliveryFormat format,
            @Nullable Path sound) {
        this(take, request, file, format, sound, null);
    }

    public Order(String take, ShotRequest request, Path file, DeliveryFormat format) {
        this(take, request, file, format, null);
    }
}
