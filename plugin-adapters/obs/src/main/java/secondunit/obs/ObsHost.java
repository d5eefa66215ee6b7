package secondunit.obs;

import secondunit.host.FramesWanted;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Notice;
import secondunit.host.Placed;
import secondunit.host.Playhead;
import secondunit.host.ReplaceMedia;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A session with OBS Studio: the timeline is the scene on air, an item is a media source of ours
/// in it and its sound a second one. An item's id is the key of its insertion, so it is the same in
/// every session and after renaming, saving and reopening.
public final class ObsHost implements Host {

    static final String KIND = "obs";

    private final ObsConnection obs;
    private final Studio studio;
    private final Hello hello;
    private final ReentrantLock one = new ReentrantLock();

    private ObsHost(ObsConnection obs, Studio studio, Hello hello) {
        this.obs = obs;
        this.studio = studio;
        this.hello = hello;
    }

    /// Probes a fresh connection, and clears away what a session cut short has left behind.
    static ObsHost introduce(ObsConnection obs, Limits limits) {
        var studio = Studio.of(obs, limits);
        var host = new ObsHost(obs, studio, Abilities.of(obs, studio.ledger()));
        studio.inputs()
                .remove(
                        studio.inputs().ours().stream()
                                .filter(input -> input.role() == Ours.Role.TRIAL)
                                .toList());
        return host;
    }

    @Override
    public Hello hello() {
        return hello;
    }

    @Override
    public Playhead readPlayhead() {
        return alone(() -> {
            Scenes.Canvas canvas = studio.scenes().canvas();
            return new Playhead(
                    studio.scenes().program(),
                    0,
                    canvas.rate(),
                    false,
                    0,
                    "",
                    canvas.width(),
                    canvas.height(),
                    colour());
        });
    }

    /// OBS's own words under Settings > Advanced, such as `709 Partial NV12`; empty where it does
    /// not tell.
    private String colour() {
        List<Answer> answers =
                obs.batch(
                        List.of("ColorSpace", "ColorRange", "ColorFormat").stream()
                                .map(name ->
                                        Ask.to("GetProfileParameter")
                                                .with("parameterCategory", "Video")
                                                .with("parameterName", name))
                                .toList());
        return String.join(
                        " ",
                        answers.stream()
                                .map(answer -> answer.data().path("parameterValue").asText(""))
                                .toList())
                .strip();
    }

    @Override
    public List<Item> selection() {
        throw unable("what is selected");
    }

    @Override
    public Gap gap() {
        throw unable("gaps: a scene has no timeline");
    }

    @Override
    public List<Path> frames(FramesWanted wanted) {
        throw unable("frames as files");
    }

    @Override
    public Placed insertClip(InsertClip clip) {
        return alone(() -> new Placing(studio).place(clip));
    }

    @Override
    public Placed replaceMedia(ReplaceMedia media) {
        return alone(() -> new Swapping(studio).replace(media));
    }

    @Override
    public void link(ItemId item, String take) {
        alone(() -> {
            Studio.Standing standing = studio.require(item);
            var entry =
                    new Ledger.Entry(
                            standing.entry().collection(), take, standing.picture().take());
            studio.ledger().keep(item.value(), entry);
            if (!studio.ledger().entry(item.value()).filter(entry::equals).isPresent()) {
                throw new HostException(
                        HostError.NOT_CONFIRMED,
                        "OBS did not keep the link of item %s".formatted(item));
            }
            return entry;
        });
    }

    @Override
    public List<Item> linked() {
        return alone(() -> studio.standing().stream().map(Studio.Standing::item).toList());
    }

    @Override
    public void remove(ItemId item) {
        alone(() -> {
            List<Ours> ours = studio.inputs().ours(item.value());
            if (ours.isEmpty()) {
                studio.find(item.value());
            }
            studio.inputs().remove(ours);
            studio.ledger().forget(item.value());
            return ours;
        });
    }

    @Override
    public void notify(Notice notice) {
        throw unable("messages for the user");
    }

    @Override
    public CompletionStage<HostException> gone() {
        return obs.gone().minimalCompletionStage();
    }

    @Override
    public void close() {
        obs.close();
    }

    private HostException unable(String what) {
        return new HostException(
                HostError.UNSUPPORTED, "OBS %s cannot tell %s".formatted(hello.version(), what));
    }

    /// One call at a time, and none while OBS opens another scene collection.
    private <T> T alone(Supplier<T> call) {
        one.lock();
        try {
            studio.collections().settle();
            return call.get();
        } finally {
            one.unlock();
        }
    }
}
