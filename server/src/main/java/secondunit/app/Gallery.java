package secondunit.app;

import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.stage.Stage;
import secondunit.engine.stage.World;
import secondunit.media.Lab;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A page that shows every world: a contact strip of a ten-second shot, and what can be asked.
public final class Gallery {

    private static final Size PICTURE = new Size(1280, 720);
    private static final long FRAMES = 240;
    private static final List<Long> SHOWN = List.of(24L, 84L, 144L, 204L);
    private static final List<Integer> WIDTHS = List.of(1440, 1280, 1120, 960, 800, 640);
    private static final long MOST_BYTES = 60_000;

    private final Catalogue players;
    private final Lab lab;

    public Gallery(Catalogue players, Lab lab) {
        this.players = players;
        this.lab = lab;
    }

    /// Writes a world's strips, each at most 60 kB: `gallery/ID.jpg` and, where it has alpha,
    /// `gallery/ID-alpha.jpg` over a chequerboard.
    public void strips(World world, Path folder) throws IOException, InterruptedException {
        Path pictures = Files.createDirectories(folder.resolve("gallery"));
        strip(world, false, pictures.resolve(world.id() + ".jpg"));
        if (world.alpha()) {
            strip(world, true, pictures.resolve(world.id() + "-alpha.jpg"));
        }
    }

    /// The page, in Markdown.
    public static String page(List<World> worlds) {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Gallery
                Stage's %d worlds, each four frames of a ten-second shot as it comes without any wish. They are **procedural**: programs,
                not a trained model. Made by `./secondunit gallery -o docs`.
                """
                        .formatted(worlds.size()));
        worlds.forEach(world -> page.append(entry(world)));
        return page.toString();
    }

    private static String entry(World world) {
        StringBuilder entry = new StringBuilder();
        entry.append("\n## %s\n`%s`".formatted(world.title(), world.id()));
        entry.append(world.sound().isEmpty() ? " · silent" : " · sound: " + world.sound());
        if (!world.camera().isEmpty()) {
            entry.append(" · camera: ").append(String.join(", ", world.camera()));
        }
        if (world.palette()) {
            entry.append(" · palette");
        }
        entry.append("\n\n![%s](gallery/%s.jpg)\n".formatted(world.title(), world.id()));
        if (world.alpha()) {
            entry.append("\n![As an overlay](gallery/%s-alpha.jpg)\n".formatted(world.id()));
        }
        entry.append("\n| parameter | from | to | usual | |\n|---|---|---|---|---|\n");
        world.parameters()
                .forEach(parameter ->
                        entry.append(
                                "| %s (%s) | %s | %s | %s | %s |\n"
                                        .formatted(
                                                parameter.name(),
                                                parameter.unit(),
                                                number(parameter.least()),
                                                number(parameter.most()),
                                                number(parameter.usual()),
                                                parameter.about())));
        return entry.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void strip(World world, boolean alpha, Path file)
            throws IOException, InterruptedException {
        PixelFormat pixels = alpha ? PixelFormat.RGB8.withAlpha() : PixelFormat.RGB8;
        Frame sheet =
                new Frame(
                        new FrameFormat(
                                new Size(PICTURE.width() * SHOWN.size(), PICTURE.height()),
                                pixels,
                                Colour.RGB709,
                                Ratio.ONE));
        FrameFormat format = new FrameFormat(PICTURE, pixels, Colour.RGB709, Ratio.ONE);
        for (int i = 0; i < SHOWN.size(); i++) {
            lay(frame(world, alpha, format, SHOWN.get(i)), sheet, i);
        }
        for (int width : WIDTHS) {
            lab.still(sheet, 0, width, file);
            if (Files.size(file) <= MOST_BYTES) {
                return;
            }
        }
    }

    private Frame frame(World world, boolean alpha, FrameFormat format, long number)
            throws InterruptedException {
        Generate request =
                new Generate(
                        world.title(),
                        new Scene(world.id(), Map.of()),
                        FRAMES,
                        FrameRange.ofLength(number, 1),
                        Timebase.of(24),
                        PICTURE,
                        false,
                        alpha,
                        false,
                        new Casting(Stage.NAME, Quality.FINAL, 1));
        Generator player = players.choose(request).player();
        try (Performance performance = player.perform(request, Material.NONE, format)) {
            return performance.next().orElseThrow();
        }
    }

    private static void lay(Frame picture, Frame sheet, int place) {
        for (int p = 0; p < picture.planes().size(); p++) {
            Plane from = picture.plane(p);
            Plane to = sheet.plane(p);
            int width = picture.size().width();
            for (int y = 0; y < picture.size().height(); y++) {
                System.arraycopy(
                        from.bytes(),
                        y * width,
                        to.bytes(),
                        y * sheet.size().width() + place * width,
                        width);
            }
        }
    }
}
