package secondunit.engine.text;

import org.jspecify.annotations.Nullable;

import secondunit.engine.torch.BundledModel;
import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.TensorFile;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchException;
import secondunit.engine.torch.TorchThreads;
import secondunit.engine.torch.Value;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.prompt.Features;
import secondunit.shot.prompt.Scores;
import secondunit.shot.prompt.TextScorer;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The prompt model on libtorch. All its work is done on one platform thread of its own, whoever
/// asks; libtorch and the model load at the first question, or before it by `prepare`.
public final class TorchTextScorer implements TextScorer {

    private static final BundledModel MODEL = new BundledModel("text/prompt", "Prompt");

    private final Supplier<Torch> torch;
    private final Path folder;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new TorchThreads("prompt model"));
    private @Nullable Loaded loaded;

    /// Seen by the model's thread alone.
    private record Loaded(Program program, Value.Dictionary weights, List<String> worlds) {}

    /// @param folder where the weights are kept as a file, made when missing
    public TorchTextScorer(Supplier<Torch> torch, Path folder) {
        this.torch = torch;
        this.folder = folder;
    }

    @Override
    public void prepare() {
        thread.execute(() -> {
            try {
                load();
            } catch (TorchException | UncheckedIOException _) {
                // told to whoever asks first
            }
        });
    }

    @Override
    public Set<String> worlds() {
        return Set.copyOf(ask(() -> load().worlds()));
    }

    @Override
    public Scores score(Features features) {
        return ask(() -> score(load(), features));
    }

    private <T> T ask(Callable<T> question) {
        try {
            return thread.submit(question).get();
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a prompt was read", e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (cause) {
            case TorchException broken ->
                    refusal(broken.getMessage(), "`secondunit doctor` says what is missing.");
            case UncheckedIOException unkept ->
                    refusal(
                            "%s (%s)".formatted(unkept.getMessage(), unkept.getCause()),
                            "Free that folder, or name another for the cache with SECONDUNIT_CACHE.");
            case RuntimeException other -> other;
            default -> new IllegalStateException(cause);
        };
    }

    private static RefusedException refusal(@Nullable String why, String hint) {
        return new RefusedException(
                new Refusal(Refusal.Kind.CAPABILITY, "Prompts cannot be read: " + why, hint));
    }

    private Loaded load() {
        if (loaded == null) {
            Torch engine = torch.get();
            Program program = engine.load(MODEL.program());
            String worlds = ((Value.Text) engine.call(program, "worlds")).value();
            loaded = new Loaded(program, weights(engine, program), List.of(worlds.split(" ", -1)));
        }
        return loaded;
    }

    private Value.Dictionary weights(Torch engine, Program program) {
        try (TensorFile file = engine.openFile(MODEL.weights(folder));
                Value.Dictionary stored = engine.place(file.tensors(), "cpu")) {
            return engine.call(program, "open", stored).dictionary();
        }
    }

    private Scores score(Loaded model, Features features) {
        ByteBuffer rows = longs(features.size(), features::row);
        ByteBuffer starts = longs(features.tokens(), features::start);
        Torch engine = torch.get();
        try (Value.Tensor ids = engine.view(rows, ElementType.INT64, features.size());
                Value.Tensor offsets = engine.view(starts, ElementType.INT64, features.tokens());
                Value.Tensor answer =
                        engine.call(model.program(), "score", model.weights(), ids, offsets)
                                .tensor()) {
            return scores(model.worlds(), answer.floats());
        }
    }

    private static Scores scores(List<String> worlds, float[] answer) {
        Map<String, Double> likely = new HashMap<>();
        for (int i = 0; i < worlds.size(); i++) {
            likely.put(worlds.get(i), (double) answer[i]);
        }
        List<Double> subject = new ArrayList<>();
        for (int i = worlds.size() + 1; i < answer.length; i++) {
            subject.add((double) answer[i]);
        }
        return new Scores(likely, answer[worlds.size()], subject);
    }

    private interface Numbers {
        long at(int index);
    }

    private static ByteBuffer longs(int count, Numbers numbers) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(Math.max(count, 1) * Long.BYTES)
                        .order(ByteOrder.nativeOrder());
        LongBuffer longs = memory.asLongBuffer();
        for (int i = 0; i < count; i++) {
            longs.put(i, numbers.at(i));
        }
        return memory;
    }
}
