package secondunit.hosts;

import secondunit.host.Item;
import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.util.Optional;

/// A clip beside the place where something is to be made.
///
/// @param clip its file
/// @param range the frames of the file that the timeline shows
public record Neighbour(Item item, Path clip, FrameRange range) {

    /// Empty for an item that shows no file, or that begins nowhere in it.
    static Optional<Neighbour> of(Item item) {
        Path media = item.media();
        return media == null || item.range().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Neighbour(
                                item,
                                media,
                                FrameRange.ofLength(item.sourceIn(), item.range().length())));
    }

    /// Its last frames.
    public FrameRange tail(int frames) {
        return new FrameRange(Math.max(range.start(), range.end() - frames), range.end());
    }

    /// Its first frames.
    public FrameRange head(int frames) {
        return new FrameRange(range.start(), Math.min(range.end(), range.start() + frames));
    }
}
