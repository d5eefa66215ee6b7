package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.app.footage.FootageBench;
import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.flow.OpticalFlow;
import secondunit.engine.motion.Closing;
import secondunit.engine.motion.Motion;
import secondunit.engine.motion.Refiner;
import secondunit.engine.motion.SamePlace;
import secondunit.engine.motion.network.BetweenNetwork;
import secondunit.engine.motion.opencv.DisFlow;
import secondunit.engine.rostrum.Rostrum;
import secondunit.engine.stage.FinishBenchmark;
import secondunit.engine.stage.Stage;
import secondunit.engine.stage.StageBenchmark;
import secondunit.engine.stage.WorldCatalogue;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.text.TorchTextScorer;
import secondunit.engine.torch.DjlTorch;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchSettings;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.Lab;
import secondunit.media.Media;
import secondunit.media.ffmpeg.FfmpegLab;
import secondunit.media.ffmpeg.FfmpegMedia;
import secondunit.render.Breakdown;
import secondunit.render.Credits;
import secondunit.render.Errands;
import secondunit.render.FootageShot;
import secondunit.render.HeldFrame;
import secondunit.render.LongerTake;
import secondunit.render.Renderer;
import secondunit.render.RetimeShot;
import secondunit.render.Runner;
import secondunit.render.SeamJudge;
import secondunit.render.WordsShot;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.RememberedReadings;
import secondunit.shot.prompt.TextScorer;
import secondunit.shot.prompt.TrainedPromptReader;
import secondunit.shot.prompt.Vocabulary;

import java.nio.file.Path;
import java.util.List;

/// Everyone who works on a shot, wired together by constructors. Native libraries load when they
/// are first needed.
public final class Crew {

    private final Settings settings;
    private final Media media = new FfmpegMedia();
    private final WorldCatalogue worlds = WorldFolder.bundled();
    private final Vocabulary vocabulary;
    private final TextScorer scorer;
    private final PromptReader prompts;
    private final Breakdown breakdown;
    private final Catalogue players;
    private @Nullable Torch torch;

    public Crew(Settings settings) {
        this.settings = settings;
        this.scorer = new TorchTextScorer(this::torch, settings.cache().resolve("models"));
        this.prompts = new RememberedReadings(new TrainedPromptReader(scorer));
        this.vocabulary = worlds.vocabulary();
        this.breakdown = new Breakdown(prompts, vocabulary);
        var stage = new Stage(this::torch, worlds, settings.threads());
        var rostrum = new Rostrum(stage.darkroom(), new SamePlace(flow(), between()));
        this.players = new Catalogue(List.of(stage, rostrum, new Motion(flow(), between())));
    }

    /// The players, best first: always the same ones, so what one has learned to play it knows.
    public Catalogue players() {
        return players;
    }

    public WorldCatalogue worlds() {
        return worlds;
    }

    /// What a prompt can name.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Reads prompts; the model behind it loads at the first one.
    public PromptReader prompts() {
        return prompts;
    }

    /// Loads in the background what reading prompts needs.
    public void getReadyToRead() {
        scorer.prepare();
    }

    public Renderer renderer() {
        Credits credits = new Credits("Second Unit " + Build.version());
        return new Renderer(
                new WordsShot(media, players, breakdown, credits),
                new FootageShot(
                        media,
                        players,
                        new SeamJudge(media, DisFlow.measuring()),
                        new Closing(flow()),
                        credits),
                new RetimeShot(media, players, credits),
                new LongerTake(media, players));
    }

    /// Makes small takes in a folder, for the JDK to learn from.
    public void rehearse(Path folder) {
        new Rehearsal(media, renderer()).in(folder);
    }

    /// The small work beside rendering.
    public Errands errands() {
        Lab lab = new FfmpegLab();
        return new Runner(lab, new HeldFrame(media, lab, players, breakdown), media);
    }

    /// What a clip is.
    public ClipInfo probe(Path clip) {
        try (ClipReader reader = media.open(clip)) {
            return reader.info();
        }
    }

    public Gallery gallery() {
        return new Gallery(players, new FfmpegLab());
    }

    public StageBenchmark stageBenchmark() {
        return new StageBenchmark(this::torch, worlds, settings.threads());
    }

    public FinishBenchmark finishBenchmark() {
        return new FinishBenchmark(this::torch, worlds);
    }

    /// The player motion beside plainer ways.
    public FootageBench footageBench() {
        Generator motion =
                players.players().stream()
                        .filter(player -> player instanceof Motion)
                        .findFirst()
                        .orElseThrow();
        return new FootageBench(media, motion, flow(), DisFlow.measuring());
    }

    /// libtorch, started at the first call.
    public synchronized Torch torch() {
        if (torch == null) {
            Path natives = settings.cache().resolve("natives").resolve("djl");
            torch = DjlTorch.start(new TorchSettings(natives, settings.libtorch().orElse(null)));
        }
        return torch;
    }

    private Refiner between() {
        return new BetweenNetwork(this::torch, settings.cache().resolve("models"));
    }

    private static OpticalFlow flow() {
        return new DisFlow();
    }
}
