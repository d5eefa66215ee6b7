package secondunit.engine.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/// Starts libtorch in this process, which can be done once: offline, without usage tracking, one
/// thread a program.
final class DjlStart {

    /// The version that DJL's bridge in the class path is built for.
    private static final String BRIDGE_VERSION = "2.7.1";

    private static final AtomicReference<TorchSettings> STARTED = new AtomicReference<>();

    private static final ThreadLocal<Thread> PREPARED = ThreadLocal.withInitial(DjlStart::prepare);

    private DjlStart() {}

    static synchronized void start(TorchSettings settings) {
        TorchSettings earlier = STARTED.get();
        if (earlier != null && !earlier.equals(settings)) {
            throw new TorchException(
                    "libtorch runs already with %s; it cannot start again with %s"
                            .formatted(earlier, settings));
        }
        if (earlier == null) {
            configure(settings);
            load();
            STARTED.set(settings);
        }
    }

    private static void configure(TorchSettings settings) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("DJL_CACHE_DIR", settings.nativesFolder().toAbsolutePath().toString());
        Path folder = settings.libraryFolder();
        if (folder != null) {
            Libtorch brought = Libtorch.at(folder);
            System.setProperty("PYTORCH_LIBRARY_PATH", folder.toAbsolutePath().toString());
            System.setProperty("PYTORCH_VERSION", BRIDGE_VERSION);
            System.setProperty("PYTORCH_FLAVOR", brought.flavor());
        }
    }

    private static void load() {
        try {
            Engine.getEngine("PyTorch");
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new TorchException("libtorch does not start: " + e.getMessage(), e);
        }
    }

    /// Settings that libtorch keeps for each native thread: programs run as written, on one thread.
    static void prepareThread() {
        PREPARED.get();
    }

    private static Thread prepare() {
        Thread thread = Thread.currentThread();
        if (thread.isVirtual()) {
            throw new IllegalStateException(
                    "programs run on platform threads, not on virtual thread " + thread);
        }
        JniUtils.setGraphExecutorOptimize(false);
        JniUtils.setNumThreads(1);
        return thread;
    }
}
