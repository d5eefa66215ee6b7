package secondunit.provenance;

import secondunit.timeline.FrameRange;

/// What a sidecar says about a clip's frames.
///
/// @param take id of the take
/// @param fresh the new frames, counted from the clip's first frame; the rest are handles
public record TakeFrames(String take, FrameRange fresh) {}
