package secondunit.engine.stage;

import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /// The parameters as 0-dimensional float64 tensors.
    Dictionary parameters(Map<String, Double> values) {
        Map<String, Tensor> tensors = new HashMap<>();
        try {
            values.forEach((name, value) -> tensors.put(name, number(value)));
            return torch.place(tensors, "cpu");
        } finally {
            tensors.values().forEach(Tensor::close);
        }
    }

    private Tensor number(double value) {
        ByteBuffer memory = ByteBuffer.allocateDirect(Double.BYTES).order(ByteOrder.nativeOrder());
        return torch.view(memory.putDouble(0, value), ElementType.FLOAT64);
    }

    /// What happens in the shot, [n, k] float64, column 0 in seconds; [0, 1] where nothing does.
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
                        Value.of(shot.rate().numerator()),
                        Value.of(shot.rate().denominator()),
                        Value.of(shot.frames()),
                        Value.of(shot.loop() ? 1L : 0L))
                .tensor();
    }

    private Tensor noEvents() {
        ByteBuffer memory = ByteBuffer.allocateDirect(Double.BYTES).order(ByteOrder.nativeOrder());
        return torch.view(memory, ElementType.FLOAT64, 0, 1);
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
                        Value.of(shot.rate().numerator()),
                        Value.of(shot.rate().denominator()),
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
