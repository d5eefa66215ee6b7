package secondunit.host;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// An editing or streaming program with which a session is open. Every answer is what the host
/// showed when it was read again afterwards, never what it claimed; what it did differently from
/// what was asked is told as [Degraded]. Calls block, may come from any thread, and fail only with
/// [HostException].
public interface Host extends AutoCloseable {

    /// Who this is and what it can do, probed when the session was opened.
    Hello hello();

    Playhead readPlayhead();

    /// What the user has selected, in timeline order; empty for nothing.
    List<Item> selection();

    /// The empty span at the playhead with what stands on both sides.
    Gap gap();

    /// Frames of what the timeline shows, as still files.
    List<Path> frames(FramesWanted wanted);

    /// Places a clip. The same key places once: asked again, also by another process after a crash,
    /// the answer is the item that is already there.
    Placed insertClip(InsertClip clip);

    /// Shows another clip in the same place: same item, same frame count.
    Placed replaceMedia(ReplaceMedia media);

    /// Keeps a take's id with an item in the host's own data, so that it is found again after
    /// saving and reopening.
    void link(ItemId item, String take);

    /// The items that carry a link of ours, in timeline order.
    List<Item> linked();

    /// Takes an item of ours out again. An item that is gone already is no error.
    void remove(ItemId item);

    /// Tells the user something inside the host.
    void notify(Notice notice);

    /// Completes when the session has ended by itself: the program was closed, restarted or stopped
    /// answering. From then on every call fails with HOST_GONE.
    CompletionStage<HostException> gone();

    /// Ends the session; the host goes on.
    @Override
    void close();
}
