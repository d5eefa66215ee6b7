package secondunit.host;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// An editing or streaming program with which a session is open. Every answer is what the host
/// showed when it was read again afterwards, never what it claimed; what it did differently from
/// what was asked is told as [Degraded]. Calls block, may come from any thread, and fail only with
/// [HostException]: UNSUPPORTED where the [Capability] is missing, HOST_GONE once the session has
/// ended, MODAL_SUSPECTED when the program is there but does not answer.
///
/// An adapter implements [Program] and lets [ConfirmedHost] do the reading again.
public interface Host extends AutoCloseable {

    /// Who this is and what it can do, probed when the session was opened.
    Hello hello();

    /// Needs PLAYHEAD.
    ///
    /// @throws HostException NO_TIMELINE
    Playhead readPlayhead();

    /// What the user has selected, in timeline order; empty for nothing. Needs SELECTION.
    List<Item> selection();

    /// The empty span at the playhead with what stands on both sides. Needs GAP.
    ///
    /// @throws HostException SPAN_OCCUPIED when an item stands under the playhead
    Gap gap();

    /// Frames of what the timeline shows, as still files. Needs EXPORT_FRAME.
    List<Path> frames(FramesWanted wanted);

    /// Places a clip and links its take. The same key places once: asked again, also by another
    /// process after a crash, the answer is the item that is already there, with whatever media it
    /// shows by now. Needs PLACE; what else it asks for and the host lacks is told as [Degraded].
    ///
    /// @throws HostException FILE_MISSING, SPAN_OCCUPIED for a track named, RATE_MISMATCH,
    ///   CODEC_REFUSED, NO_TIMELINE; NOT_CONFIRMED when the host says yes and does not do it
    Placed insertClip(InsertClip clip);

    /// Shows another clip in the same place and links its take: same item, same frame count; its
    /// separate sound goes with it. Doing it again is no error. Needs REPLACE_MEDIA.
    ///
    /// @throws HostException NO_ITEM, LENGTH_MISMATCH, FILE_MISSING, CODEC_REFUSED, NOT_CONFIRMED
    Placed replaceMedia(ReplaceMedia media);

    /// Keeps a take's id with an item in the host's own data, so that it is found again after
    /// saving and reopening. Needs LINK.
    ///
    /// @throws HostException NO_ITEM, NOT_CONFIRMED
    void link(ItemId item, String take);

    /// The items that carry a key or a take of ours, in timeline order. Needs LINK.
    List<Item> linked();

    /// Takes an item of ours out again, its separate sound too. An item that is gone already, or is
    /// not ours, is left alone without an error. Needs REMOVE.
    ///
    /// @throws HostException NOT_CONFIRMED
    void remove(ItemId item);

    /// Tells the user something inside the host. Needs NOTIFY.
    void notify(Notice notice);

    /// Completes with HOST_GONE when the session has ended by itself: the program was closed,
    /// restarted or stopped answering. From then on every call fails with HOST_GONE.
    CompletionStage<HostException> gone();

    /// Ends the session; the host goes on, and what was placed stays. Every later call fails with
    /// HOST_GONE.
    @Override
    void close();
}
