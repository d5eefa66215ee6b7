package secondunit.engine.seam;

import secondunit.engine.seam.SeamMeter.Origin;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.List;

/// One join whose grade is known.
///
/// @param kind `untouched`, or how it is broken
/// @param source a second of frames in time order
/// @param made the new frames in time order
/// @param turned true where the new frames come first
record Specimen(
        String kind,
        String clip,
        int place,
        Timebase rate,
        List<Frame> source,
        List<Frame> made,
        boolean turned) {

    SeamVerdict verdict(SeamMeter.Eye eye) {
        SeamMeter meter = new SeamMeter(eye, rate);
        if (turned) {
            made.forEach(frame -> meter.add(frame, Origin.NEW));
        }
        source.forEach(frame -> meter.add(frame, Origin.SOURCE));
        if (!turned) {
            made.forEach(frame -> meter.add(frame, Origin.NEW));
        }
        return meter.report().joins().getFirst();
    }

    @Override
    public String toString() {
        return "%s, %s frame %d%s".formatted(kind, clip, place, turned ? ", turned round" : "");
    }
}
