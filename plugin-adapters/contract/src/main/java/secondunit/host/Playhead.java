package secondunit.host;

import secondunit.timeline.Timebase;

/// Where the user is. In a live host the timeline is the scene on air and the frame is 0.
///
/// @param timeline the host's id of the timeline or scene
/// @param frame timeline frame under the playhead
/// @param rate the timeline's exact rate
/// @param drop timecode is drop-frame
/// @param startFrame frame that the timeline's first timecode stands for
/// @param timecode as the host shows it; empty for none
/// @param width pixels of the timeline or canvas
/// @param height pixels of the timeline or canvas
/// @param colour the host's own name of its working colour; empty where it tells none
public record Playhead(
        String timeline,
        long frame,
        Timebase rate,
        boolean drop,
        long startFrame,
        String timecode,
        int width,
        int height,
        String colour) {

    public Playhead {
        Checks.text("playhead.timeline", timeline);
        Checks.atLeast("playhead.width", 1, width);
        Checks.atLeast("playhead.height", 1, height);
    }
}
