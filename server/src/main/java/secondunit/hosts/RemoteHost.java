package secondunit.hosts;

import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.Host;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;
import secondunit.host.json.Answer;
import secondunit.host.json.Call;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// A host whose adapter runs inside it and has dialled in. The adapter itself confirms what it
/// answers.
final class RemoteHost implements Host {

    private final Hello hello;
    private final Conversation conversation;

    RemoteHost(Hello hello, Conversation conversation) {
        this.hello = hello;
        this.conversation = conversation;
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public Playhead readPlayhead() {
        return ask(new Call.ReadPlayhead(), Answer.PlayheadIs.class).playhead();
    }

    @Override
    public List<Item> selection() {
        return ask(new Call.Selection(), Answer.Items.class).items();
    }

    @Override
    public Gap gap() {
        return ask(new Call.ReadGap(), Answer.GapIs.class).gap();
    }

    @Override
    public List<Path> frames(FramesWanted wanted) {
        return ask(new Call.Frames(wanted), Answer.Files.class).files();
    }

    @Override
    public Placed insertClip(InsertClip clip) {
        return ask(new Call.Insert(clip), Answer.PlacedIs.class).placed();
    }

    @Override
    public Placed replaceMedia(ReplaceMedia media) {
        return ask(new Call.Replace(media), Answer.PlacedIs.class).placed();
    }

    @Override
    public void link(ItemId item, String take) {
        ask(new Call.Link(item, take), Answer.Done.class);
    }

    @Override
    public List<Item> linked() {
        return ask(new Call.Linked(), Answer.Items.class).items();
    }

    @Override
    public void remove(ItemId item) {
        ask(new Call.Remove(item), Answer.Done.class);
    }

    @Override
    public void notify(Notice notice) {
        ask(new Call.Notify(notice), Answer.Done.class);
    }

    @Override
    public CompletionStage<HostException> gone() {
        return conversation.gone();
    }

    @Override
    public void close() {
        conversation.close();
    }

    private <A extends Answer> A ask(Call call, Class<A> expected) {
        return conversation.ask(call, expected);
    }
}
