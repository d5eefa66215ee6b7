package secondunit.host.json;

import secondunit.host.FramesWanted;
import secondunit.host.Host;
import secondunit.host.InsertClip;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.ReplaceMedia;

/// What a host is asked: one record for each method of [Host].
public sealed interface Call {

    record ReadPlayhead() implements Call {}

    record Selection() implements Call {}

    record ReadGap() implements Call {}

    record Frames(FramesWanted wanted) implements Call {}

    record Insert(InsertClip insert) implements Call {}

    record Replace(ReplaceMedia replace) implements Call {}

    record Link(ItemId item, String take) implements Call {}

    record Linked() implements Call {}

    record Remove(ItemId item) implements Call {}

    record Notify(Notice notice) implements Call {}

    /// Makes the call.
    ///
    /// @throws secondunit.host.HostException as the host does
    default Answer of(Host host) {
        return switch (this) {
            case ReadPlayhead() -> new Answer.PlayheadIs(host.readPlayhead());
            case Selection() -> new Answer.Items(host.selection());
            case ReadGap() -> new Answer.GapIs(host.gap());
            case Frames(FramesWanted wanted) -> new Answer.Files(host.frames(wanted));
            case Insert(InsertClip insert) -> new Answer.PlacedIs(host.insertClip(insert));
            case Replace(ReplaceMedia replace) -> new Answer.PlacedIs(host.replaceMedia(replace));
            case Link(ItemId item, String take) -> {
                host.link(item, take);
                yield new Answer.Done();
            }
            case Linked() -> new Answer.Items(host.linked());
            case Remove(ItemId item) -> {
                host.remove(item);
                yield new Answer.Done();
            }
            case Notify(Notice notice) -> {
                host.notify(notice);
                yield new Answer.Done();
            }
        };
    }
}
