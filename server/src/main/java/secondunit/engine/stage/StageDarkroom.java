package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Sounding;
import secondunit.engine.rostrum.Darkroom;
import secondunit.engine.rostrum.Print;
import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Stage's finishing, delivery and sound for pictures that others made.
final class StageDarkroom implements Darkroom {

    private final Supplier<Torch> torch;
    private final WorldCatalogue catalogue;
    private final Function<World, Cast> casts;

    StageDarkroom(Supplier<Torch> torch, WorldCatalogue catalogue, Function<World, Cast> casts) {
        this.torch = torch;
        this.catalogue = catalogue;
        this.casts = casts;
    }

    @Override
    public Optional<String> cannotSound(Generate shot) {
        Scene scene = shot.scene();
        if (scene == null) {
            return Optional.empty();
        }
        Optional<World> world = catalogue.find(scene.world());
        if (world.isEmpty()) {
            return Optional.of("there is no world \"%s\"".formatted(scene.world()));
        }
        return world.get().sound().isEmpty()
                ? Optional.of("world %s is silent".formatted(scene.world()))
                : Optional.empty();
    }

    @Override
    public String sha256() {
        return catalogue.sha256();
    }

    @Override
    public Session begin(Generate shot, FrameFormat format, @Nullable Sounding given) {
        return new Developing(torch.get(), cast(shot), shot, format, given);
    }

    /// Of the world that is heard; where none is, of any, which only lends its music stand.
    private Cast cast(Generate shot) {
        Scene scene = shot.scene();
        World world =
                scene == null
                        ? catalogue.worlds().stream()
                                .filter(each -> each.programs().events() == null)
                                .findFirst()
                                .orElseThrow()
                        : catalogue.find(scene.world()).orElseThrow();
        return casts.apply(world);
    }

    private static final class Developing implements Session {

        private final Torch torch;
        private final FrameFormat format;
        private final Scenery scenery;
        private final ShotSound sound;
        private final Optional<Finishing> finishing;
        private final Easel easel;
        private final ByteBuffer memory;

        Developing(
                Torch torch,
                Cast cast,
                Generate shot,
                FrameFormat format,
                @Nullable Sounding given) {
            this.torch = torch;
            this.format = format;
            Staging staging = staging(cast.world(), shot);
            this.scenery = Scenery.of(torch, cast, staging, Optional.empty(), format);
            this.sound = new ShotSound(cast, staging, scenery, given, shot.scene() != null);
            this.finishing = Finishing.of(torch, cast, staging.at(format.size()));
            Easel delivery = new Delivery(torch, cast.deliver(), format, scenery.tiles(), false);
            this.easel = finishing.map(finish -> finish.before(delivery)).orElse(delivery);
            int most = 3 * Painter.BAND_ROWS * format.size().width() * Float.BYTES;
            this.memory = ByteBuffer.allocateDirect(most).order(ByteOrder.nativeOrder());
        }

        private static Staging staging(World world, Generate shot) {
            Scene scene = shot.scene();
            return new Staging(
                    world,
                    world.values(scene == null ? Map.of() : scene.parameters()),
                    shot.direction(),
                    shot.casting().seed(),
                    shot.size(),
                    shot.rate(),
                    shot.frames(),
                    shot.loop(),
                    false);
        }

        @Override
        public Frame developed(Print print, long frame) {
            int height = format.size().height();
            for (int top = 0; top < height; top += Painter.BAND_ROWS) {
                int rows = Math.min(Painter.BAND_ROWS, height - top);
                try (Tensor band = band(print, top, rows)) {
                    easel.put(band, top, frame);
                }
            }
            return easel.frame(frame);
        }

        private Tensor band(Print print, int top, int rows) {
            int width = format.size().width();
            int length = rows * width;
            FloatBuffer floats = memory.asFloatBuffer();
            for (int plane = 0; plane < 3; plane++) {
                floats.put(plane * length, print.plane(plane), top * width, length);
            }
            return torch.view(memory, ElementType.FLOAT32, 3, rows, width);
        }

        @Override
        public Optional<Samples> samples(long start, long end) {
            return sound.isSilent() ? Optional.empty() : Optional.of(sound.samples(start, end));
        }

        @Override
        public List<String> warnings() {
            return sound.isSilent() ? List.of() : sound.warnings();
        }

        @Override
        public void close() {
            easel.close();
            finishing.ifPresent(Finishing::close);
            sound.close();
            scenery.close();
        }
    }
}
