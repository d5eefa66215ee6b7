package secondunit.jobs;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.time.Instant;
import java.util.List;

/// A shot that was asked for, and the takes that answer it: its draft first where one was wanted,
/// then its finals.
///
/// @param takes ids, one job each
public record Shot(
        String id, ShotRequest request, DeliveryFormat format, Instant asked, List<String> takes) {

    public Shot {
        takes = List.copyOf(takes);
    }
}
