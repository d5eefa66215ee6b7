package secondunit.engine.motion.network;

import org.jspecify.annotations.Nullable;

import secondunit.engine.motion.Refiner;
import secondunit.engine.torch.BundledModel;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.TensorFile;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchException;
import secondunit.engine.torch.TorchThreads;
import secondunit.engine.torch.Value;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The network `models/motion/between.py.txt`. All its work is done on one platform thread of its
/// own, whoever asks; libtorch and the weights load for the first pair.
public final class BetweenNetwork implements Refiner {

    private static final BundledModel MODEL = new BundledModel("motion/between", "Between");

    /// The program's name for weights of 32 bits.
    private static final long FLOAT32 = 6;

    private final Supplier<Torch> torch;
    private final Path folder;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(new TorchThreads("motion network"));
    private @Nullable Loaded loaded;
    private volatile @Nullable String problem;

    /// The program with its weights, seen by the network's thread alone.
    record Loaded(Torch torch, Program program, Value.Dictionary weights) {

        Value call(String method, Value... arguments) {
            return torch.call(program, method, arguments);
        }
    }

    /// @param folder where the weights are kept as a file, made when missing
    public BetweenNetwork(Supplier<Torch> torch, Path folder) {
        this.torch = torch;
        this.folder = folder;
    }

    @Override
    public String sha256() {
        return MODEL.sha256();
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public Optional<Refinement> between(Pair pair) {
        if (problem != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ask(() -> new PairRefinement(this, load(), pair)));
        } catch (TorchException | UncheckedIOException broken) {
            problem =
                    "the new frames are made without the motion network (%s); `secondunit doctor` says what is missing"
                            .formatted(broken.getMessage());
            return Optional.empty();
        }
    }

    private Loaded load() {
        if (loaded == null) {
            Torch engine = torch.get();
            Program program = engine.load(MODEL.program());
            try (TensorFile file = engine.openFile(MODEL.weights(folder));
                    Value.Dictionary stored = engine.place(file.tensors(), "cpu")) {
                Value weights = engine.call(program, "open", stored, Value.of(FLOAT32));
                loaded = new Loaded(engine, program, weights.dictionary());
            }
        }
        return loaded;
    }

    /// Done on the network's thread, after what was asked before.
    <T> T ask(Callable<T> question) {
        try {
            return thread.submit(question).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the new frames are not wanted any more");
        }
    }

    /// Done likewise, without waiting.
    void later(Runnable work) {
        thread.execute(work);
    }
}
