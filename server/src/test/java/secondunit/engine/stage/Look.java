package secondunit.engine.stage;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.DjlTorch;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchSettings;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Palette;
import secondunit.shot.Speed;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Shows a world while it is being written: a frame, or a sheet of frames, as PNG, and its sound as
/// WAV, from the programs in a folder.
@Command(
        name = "look",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Renders a frame (or a strip of frames) of a world into a PNG, and its sound into a WAV.")
final class Look implements Callable<Integer> {

    @Parameters(index = "0", description = "the folder that holds worlds/ and lib/")
    Path folder = Path.of("models/stage");

    @Parameters(index = "1", description = "the world's id")
    String world = "";

    @Parameters(index = "2", arity = "0..1", description = "the PNG to write")
    Path png = Path.of("");

    @Option(names = "--frame", description = "frame number, or the strip's first (0)")
    long frame;

    @Option(names = "--size", description = "width x height (1280x720)")
    String size = "1280x720";

    @Option(names = "--fps", description = "such as 25 or 24000/1001 (24)")
    String fps = "24";

    @Option(names = "--frames", description = "length of the whole shot in frames (96)")
    long frames = 96;

    @Option(names = "--loop", description = "frame `frames` must equal frame 0")
    boolean loop;

    @Option(names = "--alpha", description = "straight alpha; the PNG is transparent")
    boolean alpha;

    @Option(names = "--set", description = "a parameter, name=value; may stand several times")
    Map<String, Double> set = new HashMap<>();

    @Option(
            names = "--direct",
            description = "a camera's or lens's number, such as camera.pan=0.1; several times")
    Map<String, Double> direct = new HashMap<>();

    @Option(names = "--camera", description = "such as slow pan left, handheld")
    String camera = "";

    @Option(names = "--lens", description = "such as 85mm, shallow 0.8")
    String lens = "";

    @Option(names = "--speed", description = "such as 1/2 (1)")
    String speed = "1";

    @Option(names = "--palette", description = "such as #1b2a41,#d8502c")
    String palette = "";

    @Option(names = "--light", description = "such as 3200K (6500K)")
    String light = "6500K";

    @Option(names = "--style", description = "such as noir 0.5 (natural)")
    String style = "natural";

    @Option(names = "--seed", description = "(1)")
    long seed = 1;

    @Option(names = "--strip", split = ",", description = "k,step: k frames, step apart")
    int[] strip = {1, 1};

    @Option(names = "--wav", description = "the WAV to write (48 kHz, 32-bit float)")
    Path wav = Path.of("");

    @Option(names = "--seconds", description = "length of the sound (the whole shot)")
    double seconds;

    @Option(names = "--natives", description = "where libtorch is unpacked")
    Path natives = Path.of(System.getProperty("java.io.tmpdir"), "secondunit-natives");

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Look());
        line.setExecutionExceptionHandler((problem, _, _) -> {
            say("%s", String.valueOf(problem.getMessage()));
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        WorldCatalogue catalogue = WorldFolder.read(folder, world);
        World chosen =
                catalogue
                        .find(world)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no world %s among %s".formatted(world, catalogue.ids())));
        Staging shot =
                new Staging(
                        chosen,
                        chosen.values(set),
                        direction(),
                        seed,
                        Size.parse(size),
                        Timebase.parse(fps),
                        frames,
                        loop,
                        alpha);
        try (Torch torch = DjlTorch.start(TorchSettings.bundled(natives))) {
            long start = System.nanoTime();
            Cast cast = new Cast(torch, chosen, WorldFolder.bundled());
            say("programs compiled in %.0f ms", millis(start));
            Map<String, Double> numbers = new HashMap<>(shot.values());
            numbers.putAll(Blocking.of(chosen, shot.direction()).numbers());
            numbers.putAll(direct);
            try (Dictionary parameters =
                            cast.parameters(numbers, shot.palette(), Optional.empty());
                    Tensor events = cast.events(shot, parameters)) {
                say("events %s", events.shape());
                if (!png.toString().isEmpty()) {
                    picture(torch, cast, shot, parameters, events);
                }
                if (!wav.toString().isEmpty()) {
                    sound(cast, shot, parameters, events);
                }
            }
        }
        return 0;
    }

    private Direction direction() {
        Direction direction =
                Direction.NONE
                        .withLight(Light.parse(light))
                        .withSpeed(Speed.parse(speed))
                        .withLook(secondunit.shot.Look.parse(style));
        if (!camera.isEmpty()) {
            direction = direction.withCamera(CameraMove.list(camera));
        }
        if (!lens.isEmpty()) {
            direction = direction.withLens(Lens.parse(lens));
        }
        return palette.isEmpty() ? direction : direction.withPalette(Palette.parse(palette));
    }

    private void picture(Torch torch, Cast cast, Staging shot, Dictionary parameters, Tensor events)
            throws IOException {
        PixelFormat pixels = alpha ? PixelFormat.RGB8.withAlpha() : PixelFormat.RGB8;
        FrameFormat format = new FrameFormat(shot.size(), pixels, Colour.RGB709, Ratio.ONE);
        long start = System.nanoTime();
        Optional<Finishing> finishing = Finishing.of(torch, cast, shot);
        try (Dictionary tiles = Delivery.tiles(torch, cast.deliver(), format);
                Painter painter =
                        new Painter(
                                cast,
                                cast.preparePicture(shot, parameters, events),
                                easel(
                                        finishing,
                                        new Delivery(torch, cast.deliver(), format, tiles, alpha)),
                                shot.size().height(),
                                Painter.BAND_ROWS)) {
            say("picture prepared in %.0f ms", millis(start));
            ImageIO.write(sheet(painter, shot), "png", png.toFile());
            say("wrote %s", png);
        }
    }

    private static Easel easel(Optional<Finishing> finishing, Easel delivery) {
        return finishing.map(finish -> finish.before(delivery)).orElse(delivery);
    }

    private BufferedImage sheet(Painter painter, Staging shot) {
        int width = shot.size().width();
        int height = shot.size().height();
        int columns = (int) Math.ceil(Math.sqrt(strip[0]));
        int rows = (strip[0] + columns - 1) / columns;
        BufferedImage sheet =
                new BufferedImage(
                        columns * width,
                        rows * height,
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < strip[0]; i++) {
            long start = System.nanoTime();
            long number = frame + (long) i * strip[1];
            Frame painted = painter.paint(number, () -> false);
            say("frame %d: %.1f ms (one thread)", number, millis(start));
            graphics.drawImage(image(painted), i % columns * width, i / columns * height, null);
        }
        graphics.dispose();
        return sheet;
    }

    private BufferedImage image(Frame frame) {
        BufferedImage image =
                new BufferedImage(
                        frame.size().width(),
                        frame.size().height(),
                        alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int opacity = alpha ? frame.plane(3).get(x, y) : 255;
                image.setRGB(
                        x,
                        y,
                        opacity << 24
                                | frame.plane(0).get(x, y) << 16
                                | frame.plane(1).get(x, y) << 8
                                | frame.plane(2).get(x, y));
            }
        }
        return image;
    }

    private void sound(Cast cast, Staging shot, Dictionary parameters, Tensor events)
            throws IOException {
        long length = seconds > 0 ? Math.round(seconds * Samples.STANDARD_RATE) : shot.samples();
        try (SoundTrack track =
                new SoundTrack(
                        cast::block,
                        cast.prepareSound(shot, parameters, events),
                        shot.samples(),
                        loop)) {
            long start = System.nanoTime();
            Samples samples = track.samples(0, length);
            say("%.2f s of sound in %.0f ms", length / 48000.0, millis(start));
            write(samples);
        }
    }

    private void write(Samples samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length() * 8).order(ByteOrder.LITTLE_ENDIAN);
        double peak = 0;
        double energy = 0;
        for (int i = 0; i < samples.length(); i++) {
            for (int c = 0; c < 2; c++) {
                float value = samples.channel(c)[i];
                bytes.putFloat(value);
                peak = Math.max(peak, Math.abs(value));
                energy += value * value;
            }
        }
        say(
                "peak %.1f dBFS, rms %.1f dBFS",
                20 * Math.log10(peak), 10 * Math.log10(energy / (2.0 * samples.length())));
        AudioFormat format =
                new AudioFormat(AudioFormat.Encoding.PCM_FLOAT, 48000, 32, 2, 8, 48000, false);
        try (AudioInputStream stream =
                new AudioInputStream(
                        new ByteArrayInputStream(bytes.array()), format, samples.length())) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
        }
        say("wrote %s", wav);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void say(String format, Object... arguments) {
        System.err.printf(format + "%n", arguments);
    }
}
