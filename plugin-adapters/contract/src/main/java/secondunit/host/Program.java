package secondunit.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The bare acts of a program, as its own interface offers them: what the adapter of a host writes.
/// [ConfirmedHost] makes a [Host] of it. Nothing a program says of its own acts is believed; only
/// what `ours` and `item` read afterwards counts. So an act here does just one thing, checks
/// nothing, tries nothing again, and returns or throws [HostException] as the program says.
///
/// Acts come one at a time, from one thread, and may block: [ConfirmedHost] limits its own waiting,
/// and begins no act while an earlier one is under way.
public interface Program extends AutoCloseable {

    /// Probed once, when the session was opened.
    Hello hello();

    /// Read now. A rate that the program rounds (29.97) is given as the fraction that is meant;
    /// `Timebase.parse` reads one so.
    Playhead readPlayhead();

    /// Read now; out-of-date items may be among them.
    List<Item> selection();

    /// Read now.
    Gap gap();

    /// Written now.
    List<Path> frames(FramesWanted wanted);

    /// Read now, in timeline order: every item that carries a key or a take of ours. The key may
    /// come from the item's name ([InsertClip#keyIn]) or from the host's own data. An insertion of
    /// which only the sound is there is listed as an item without media.
    List<Item> ours();

    /// Read now: any item of the timeline or scene, ours or the user's.
    Optional<Item> item(ItemId id);

    /// Asks for an item. It can do what is asked: mode and sound are among its capabilities, all
    /// files are there and have the timeline's rate. The key must arrive in the same step as the
    /// item, so that no crash can part them: in its name ([InsertClip#itemName]) where there is no
    /// better place. Separate sound goes in first, and the picture only once the sound reads back:
    /// the picture is what makes an insertion whole. Sound that is there under this key already,
    /// from an act that was cut short, is used and not added again.
    ///
    /// @throws HostException SPAN_OCCUPIED, CODEC_REFUSED, NO_TIMELINE, REFUSED
    void insert(InsertClip clip);

    /// Asks for other media in an item; the separate sound it may have goes first, and the picture
    /// only once the sound reads back.
    void replace(ItemId item, Clip clip);

    /// Asks to keep a take's id with an item.
    void link(ItemId item, String take);

    /// Asks for an item to go: the picture first, its separate sound last, and that only when no
    /// other picture has its key. An insertion of which only the sound is there goes too.
    void remove(ItemId item);

    void notify(Notice notice);

    /// As [Host#gone].
    CompletionStage<HostException> gone();

    @Override
    void close();
}
