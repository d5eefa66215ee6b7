package secondunit.host;

import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.util.List;

/// What the host shows after placing, read back from it.
///
/// @param media the file it plays
/// @param track the host's name of the track
/// @param range timeline frames; from 0 on in a live host
/// @param degraded what it did differently, empty when all went as asked
public record Placed(
        ItemId item, String track, FrameRange range, Path media, List<Degraded> degraded) {

    public Placed {
        Checks.text("placed.track", track);
        degraded = List.copyOf(degraded);
    }
}
