package secondunit.engine.torch;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Platform threads for running programs. libtorch keeps settings for each native thread, so
/// programs never run on virtual threads.
public final class TorchThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    /// @param name what the threads do; they are called `name 1`, `name 2` ...
    public TorchThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform()
                .name(name + " " + made.incrementAndGet())
                .daemon()
                .unstarted(work);
    }
}
