package secondunit.engine.stage;

import secondunit.engine.Capabilities;
import secondunit.engine.Capabilities.Operation;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.rostrum.Darkroom;
import secondunit.engine.torch.Torch;
import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat.Model;
import secondunit.picture.Size;
import secondunit.shot.Refusal;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The player of procedural worlds. Not a trained model: each world is a program, a function of
/// time, place, seed and parameters.
public final class Stage implements Generator {

    public static final String NAME = "stage";

    /// More threads than this gain nothing: encoding is then the slower part.
    public static final int MOST_THREADS = 8;

    /// 4096 x 2304. A frame is held as floats, several times over while it is finished, by each
    /// thread: at 8K that is more memory than most machines have, and minutes for a second.
    private static final long MOST_PIXELS = 9_437_184;

    private final Supplier<Torch> torch;
    private final WorldCatalogue catalogue;
    private final int threads;
    private final Map<String, Cast> casts = new ConcurrentHashMap<>();

    /// A player over these worlds.
    ///
    /// @param torch asked when a shot begins, so that asking what Stage can do starts nothing;
    ///   always the same one
    /// @param threads frames made at once, at most MOST_THREADS
    public Stage(Supplier<Torch> torch, WorldCatalogue catalogue, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads are 1 or more, not " + threads);
        }
        this.torch = torch;
        this.catalogue = catalogue;
        this.threads = Math.min(threads, MOST_THREADS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Set.of(Operation.GENERATE),
                catalogue.worlds().stream().anyMatch(world -> !world.sound().isEmpty()),
                catalogue.worlds().stream().anyMatch(World::alpha),
                true,
                "Procedural worlds: "
                        + catalogue.worlds().stream()
                                .map(World::title)
                                .collect(Collectors.joining("; ")),
                "algorithmicMedia");
    }

    @Override
    public String modelSha256() {
        return catalogue.sha256();
    }

    @Override
    public Optional<Refusal> refuses(ShotRequest request) {
        return switch (request) {
            case Generate generate -> refuses(generate);
            case ShotRequest.Extend _ -> Optional.of(noFootage("extend"));
            case ShotRequest.Bridge _ -> Optional.of(noFootage("bridge"));
            case ShotRequest.Loop _ -> Optional.of(noFootage("loop"));
            case ShotRequest.Retake _ -> Optional.of(noFootage("retake"));
            case ShotRequest.Retime _ -> Optional.of(noFootage("retime"));
        };
    }

    private static Refusal noFootage(String operation) {
        return refusal(
                "Stage cannot %s footage: it makes new shots from words.".formatted(operation),
                "The player `motion` can; `--model auto` picks it.");
    }

    private static Refusal refusal(String what, String hint) {
        return new Refusal(Refusal.Kind.CAPABILITY, what, hint);
    }

    private Optional<Refusal> refuses(Generate request) {
        if (request.conditioning().isGiven()) {
            return Optional.of(
                    refusal(
                            "Stage begins and ends at no still: it makes new worlds from words.",
                            "The player `rostrum` moves a camera over stills; `--model auto` picks it."));
        }
        Scene scene = request.scene();
        if (scene == null) {
            return Optional.of(
                    refusal("The prompt names no world of Stage.", "Worlds: " + catalogue.ids()));
        }
        return catalogue
                .find(scene.world())
                .map(world -> refuses(request, world, scene))
                .orElseGet(() ->
                        Optional.of(
                                refusal(
                                        "Stage has no world \"%s\".".formatted(scene.world()),
                                        "Worlds: " + catalogue.ids())));
    }

    private Optional<Refusal> refuses(Generate request, World world, Scene scene) {
        Size size = request.size();
        if ((long) size.width() * size.height() > MOST_PIXELS) {
            return Optional.of(
                    refusal(
                            "Stage makes pictures of up to %d pixels, such as 4096x2304, not %s: larger ones take more memory than there is."
                                    .formatted(MOST_PIXELS, size),
                            "Ask for fewer pixels, such as 3840x2160, and scale the clip in the editor."));
        }
        if (request.alpha() && !world.alpha()) {
            return Optional.of(
                    refusal(
                            "World %s has no transparent background.".formatted(world.id()),
                            "Worlds that have: " + idsWithAlpha()));
        }
        if (request.range().start() < 0 && beginsAtZero(request, world)) {
            return Optional.of(
                    refusal(
                            "World %s, as it is directed, begins with its first frame: nothing happened before it."
                                    .formatted(world.id()),
                            "Extend its tail."));
        }
        try {
            world.values(scene.parameters());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    refusal(
                            String.valueOf(e.getMessage()),
                            "See `secondunit models` for what can be set."));
        }
    }

    /// A list of events, a score and a sound file have a first moment.
    private static boolean beginsAtZero(Generate request, World world) {
        return world.programs().events() != null
                || request.direction().music() != null
                || request.direction().sound() != null;
    }

    private String idsWithAlpha() {
        String ids =
                catalogue.worlds().stream()
                        .filter(World::alpha)
                        .map(World::id)
                        .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }

    @Override
    public Performance perform(ShotRequest request, Material material, FrameFormat format) {
        Optional<Refusal> refused = refuses(request);
        if (refused.isPresent() || !(request instanceof Generate generate)) {
            throw new IllegalArgumentException("this shot was refused: " + refused);
        }
        check(generate, format);
        Scene scene = generate.scene();
        World world = catalogue.find(scene == null ? "" : scene.world()).orElseThrow();
        return new StagePerformance(
                torch.get(), cast(world), generate, material.given(), format, threads);
    }

    private Cast cast(World world) {
        return casts.computeIfAbsent(world.id(), _ -> new Cast(torch.get(), world, catalogue));
    }

    /// What Stage does for pictures that others make: finishing, delivery, sound.
    public Darkroom darkroom() {
        return new StageDarkroom(torch, catalogue, this::cast);
    }

    private static void check(Generate request, FrameFormat format) {
        if (format.size().width() % 2 != 0 || format.size().height() % 2 != 0) {
            throw new IllegalArgumentException(
                    "Stage makes pictures of even width and height, not " + format.size());
        }
        Colour wanted = format.pixels().model() == Model.YUV ? Colour.BT709 : Colour.RGB709;
        if (format.pixels().model() == Model.GRAY || !format.colour().equals(wanted)) {
            throw new IllegalArgumentException(
                    "Stage makes BT.709 limited Y'CbCr or full R'G'B', not %s with %s"
                            .formatted(format.pixels(), format.colour()));
        }
        if (request.alpha() && !format.pixels().alpha()) {
            throw new IllegalArgumentException(
                    "alpha is asked for, but %s has none".formatted(format.pixels()));
        }
    }
}
