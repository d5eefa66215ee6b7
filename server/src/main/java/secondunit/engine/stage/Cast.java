package secondunit.engine.stage;

import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.shot.Palette;
import secondunit.timeline.Ratio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A world's programs, compiled, called by the contract in `models/stage/README.md`.
final class Cast {

    private final Torch torch;
    private final World world;
    private final Program deliver;
    private final Program picture;
    private final Optional<Program> sound;
    private final Optional<Program> events;

    /// @param catalogue the one that has the world
    Cast(Torch torch, World world, WorldCatalogue catalogue) {
        this.torch = torch;
        this.world = world;
        this.deliver = torch.load(deliver(catalogue));
        this.picture = torch.load(world.programs().picture());
        this.sound = Optional.ofNullable(world.programs().sound()).map(torch::load);
        this.events = Optional.ofNullable(world.programs().events()).map(torch::load);
    }

    World world() {
        return world;
    }

    /// The program that turns bands into planes.
    Program deliver() {
        return deliver;
    }

    boolean hasSound() {
        return sound.isPresent();
    }

    /// Everything a world's programs read by name: the parameters and what the direction says.
    Dictionary parameters(Staging shot) {
        Map<String, Double> numbers = new TreeMap<>(shot.values());
        numbers.putAll(Blocking.of(world, shot.direction()).numbers());
        Palette palette = shot.direction().palette();
        return parameters(numbers, world.palette() ? palette : Palette.NONE);
    }

    /// Numbers as 0-dimensional float64 tensors, and a palette, where there is one, as `palette`.
    Dictionary parameters(Map<String, Double> numbers, Palette palette) {
        Map<String, Tensor> tensors = new HashMap<>();
        try {
            numbers.forEach((name, value) -> tensors.put(name, number(value)));
            if (!palette.isEmpty()) {
                tensors.put("palette", colours(palette));
            }
            return torch.place(tensors, "cpu");
        } finally {
            tensors.values().forEach(Tensor::close);
        }
    }

    private Tensor number(double value) {
        return torch.view(memory(Double.BYTES).putDouble(0, value), ElementType.FLOAT64);
    }

    /// [n, 3] float32, encoded R G B from 0 to 1.
    private Tensor colours(Palette palette) {
        ByteBuffer memory = memory(palette.swatches().size() * 3 * Float.BYTES);
        for (Palette.Swatch swatch : palette.swatches()) {
            memory.putFloat(swatch.red() / 255f)
                    .putFloat(swatch.green() / 255f)
                    .putFloat(swatch.blue() / 255f);
        }
        return torch.view(memory.rewind(), ElementType.FLOAT32, palette.swatches().size(), 3);
    }

    private static ByteBuffer memory(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /// What happens in the shot, [n, k] float64, column 0 in seconds of the world's own time; [0,
    /// 1] where nothing does.
    Tensor events(Staging shot, Dictionary parameters) {
        if (events.isEmpty()) {
            return noEvents();
        }
        return torch.call(
                        events.get(),
                        "list",
                        parameters,
                        Value.of(shot.seed()),
                        Value.of(shot.size().width()),
                        Value.of(shot.size().height()),
                        Value.of(shot.clock().numerator()),
                        Value.of(shot.clock().denominator()),
                        Value.of(shot.frames()),
                        Value.of(shot.loop() ? 1L : 0L))
                .tensor();
    }

    private Tensor noEvents() {
        return torch.view(memory(Double.BYTES), ElementType.FLOAT64, 0, 1);
    }

    /// The same events with column 0 in seconds of the clip that is delivered.
    ///
    /// @param speed seconds of the world in one second of the clip
    Tensor inClipTime(Tensor events, Ratio speed) {
        return torch.call(
                        deliver,
                        "stretched",
                        events,
                        Value.of(speed.numerator()),
                        Value.of(speed.denominator()))
                .tensor();
    }

    Dictionary preparePicture(Staging shot, Dictionary parameters, Tensor happening) {
        return torch.call(
                        picture,
                        "prepare",
                        parameters,
                        happening,
                        Value.of(shot.seed()),
                        Value.of(shot.size().width()),
                        Value.of(shot.size().height()),
                        Value.of(shot.clock().numerator()),
                        Value.of(shot.clock().denominator()),
                        Value.of(shot.frames()),
                        Value.of(shot.loop() ? 1L : 0L),
                        Value.of(shot.alpha() ? 1L : 0L))
                .dictionary();
    }

    Dictionary frame(Dictionary resources, long frame) {
        return torch.call(picture, "frame", resources, Value.of(frame)).dictionary();
    }

    Tensor band(Dictionary resources, Dictionary frame, int top, int rows) {
        return torch.call(picture, "band", resources, frame, Value.of(top), Value.of(rows))
                .tensor();
    }

    Dictionary prepareSound(Staging shot, Dictionary parameters, Tensor happening) {
        return torch.call(
                        sound.orElseThrow(),
                        "prepare",
                        parameters,
                        happening,
                        Value.of(shot.seed()),
                        Value.of(shot.samples()),
                        Value.of(shot.loop() ? 1L : 0L))
                .dictionary();
    }

    Tensor block(Dictionary resources, long start, int samples) {
        return torch.call(
                        sound.orElseThrow(), "block", resources, Value.of(start), Value.of(samples))
                .tensor();
    }

    private static ProgramText deliver(WorldCatalogue catalogue) {
        return ProgramText.ofLibrary("lib/deliver", "deliver.Deliver", catalogue.libraries());
    }
}
