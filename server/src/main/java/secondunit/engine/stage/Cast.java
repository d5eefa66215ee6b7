package secondunit.engine.stage;

import org.jspecify.annotations.Nullable;

import secondunit.engine.sound.Listening;
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
    private final Compiled finish;
    private final Compiled bed;

    /// A program that not every shot needs, compiled when it is first wanted.
    private static final class Compiled {

        private final Torch torch;
        private final ProgramText text;
        private @Nullable Program program;

        Compiled(Torch torch, ProgramText text) {
            this.torch = torch;
            this.text = text;
        }

        synchronized Program get() {
            Program known = program;
            if (known == null) {
                known = torch.load(text);
                program = known;
            }
            return known;
        }
    }

    /// @param catalogue the one that has the world
    Cast(Torch torch, World world, WorldCatalogue catalogue) {
        this.torch = torch;
        this.world = world;
        this.deliver = torch.load(library(catalogue, "deliver", "Deliver"));
        this.finish = new Compiled(torch, library(catalogue, "finish", "Finish"));
        this.bed = new Compiled(torch, library(catalogue, "bed", "Bed"));
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

    /// The program that finishes whole frames.
    Program finish() {
        return finish.get();
    }

    boolean hasSound() {
        return sound.isPresent();
    }

    /// Everything a world's programs read by name: the parameters and what the direction says.
    ///
    /// @param heard the user's sound as the world listens to it
    Dictionary parameters(Staging shot, Optional<Heard> heard) {
        Map<String, Double> numbers = new TreeMap<>(shot.values());
        numbers.putAll(Blocking.of(world, shot.direction()).numbers());
        numbers.putAll(Score.numbers(shot.direction().music()));
        return parameters(numbers, shot.palette(), heard);
    }

    /// @param palette colours for a world that is painted in them; none otherwise
    Dictionary parameters(Map<String, Double> numbers, Palette palette, Optional<Heard> heard) {
        Map<String, Tensor> tensors = new HashMap<>();
        colours(palette).ifPresent(colours -> tensors.put("palette", colours));
        heard.ifPresent(sound -> tensors.put("heard", levels(sound)));
        return dictionary(numbers, tensors);
    }

    /// What `lib/finish.py.txt` reads by name.
    Dictionary finish(Map<String, Double> numbers, Palette grade) {
        Map<String, Tensor> tensors = new HashMap<>();
        colours(grade).ifPresent(colours -> tensors.put("grade", colours));
        return dictionary(numbers, tensors);
    }

    /// Numbers as 0-dimensional float64 tensors, and these tensors, which it closes.
    private Dictionary dictionary(Map<String, Double> numbers, Map<String, Tensor> tensors) {
        try {
            numbers.forEach((name, value) -> tensors.put(name, number(value)));
            return torch.place(tensors, "cpu");
        } finally {
            tensors.values().forEach(Tensor::close);
        }
    }

    private Tensor number(double value) {
        return torch.view(memory(Double.BYTES).putDouble(0, value), ElementType.FLOAT64);
    }

    private Tensor levels(Heard heard) {
        return torch.view(heard.levels(), ElementType.FLOAT32, heard.rows(), Listening.BANDS);
    }

    /// [n, 3] float32, encoded R G B from 0 to 1.
    private Optional<Tensor> colours(Palette palette) {
        if (palette.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer memory = memory(palette.swatches().size() * 3 * Float.BYTES);
        for (Palette.Swatch swatch : palette.swatches()) {
            memory.putFloat(swatch.red() / 255f)
                    .putFloat(swatch.green() / 255f)
                    .putFloat(swatch.blue() / 255f);
        }
        return Optional.of(
                torch.view(memory.rewind(), ElementType.FLOAT32, palette.swatches().size(), 3));
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

    Tensor block(Dictionary resources, long start) {
        return block(sound.orElseThrow(), resources, start);
    }

    /// The music bed of a shot.
    Dictionary prepareBed(Staging shot, Dictionary parameters) {
        return torch.call(
                        bed.get(),
                        "prepare",
                        parameters,
                        Value.of(shot.seed()),
                        Value.of(shot.samples()),
                        Value.of(shot.loop() ? 1L : 0L))
                .dictionary();
    }

    Tensor bedBlock(Dictionary resources, long start) {
        return block(bed.get(), resources, start);
    }

    private Tensor block(Program program, Dictionary resources, long start) {
        return torch.call(program, "block", resources, Value.of(start), Value.of(SoundTrack.BLOCK))
                .tensor();
    }

    private static ProgramText library(WorldCatalogue catalogue, String name, String type) {
        return ProgramText.ofLibrary("lib/" + name, name + "." + type, catalogue.libraries());
    }
}
