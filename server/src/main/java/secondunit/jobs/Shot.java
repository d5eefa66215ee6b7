package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.time.Instant;
import java.util.List;

/// A shot that was asked for, and the takes that answer it: its draft first where one was wanted,
/// then its finals.
///
/// @param takes ids, one job each
/// @param group of shots that were asked for together, null for none
public record Shot(
        String id,
        ShotRequest request,
        DeliveryFormat format,
        Instant asked,
        List<String> takes,
        @Nullable String group) {

    public Shot {
        takes = List.copyOf(takes);
    }

    /// A shot by itself.
    public Shot(
            String id,
            ShotRequest request,
            DeliveryFormat format,
            Instant asked,
            List<String> takes) {
        this(id, request, format, asked, takes, null);
    }

    Shot withTakes(List<String> others) {
        return new Shot(id, request, format, asked, others, group);
    }
}
