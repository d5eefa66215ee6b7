package secondunit.hosts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// A channel with both its ends in this process; texts arrive in order, on a thread of their own.
final class Pipe {

    private final End server = new End();
    private final End adapter = new End();

    Channel server() {
        return server;
    }

    Channel adapter() {
        return adapter;
    }

    private final class End implements Channel {

        private final CompletableFuture<Consumer<String>> listener = new CompletableFuture<>();
        private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
        private final ExecutorService incoming =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

        @Override
        public void send(String text) {
            other().deliver(text);
        }

        @Override
        public void onText(Consumer<String> heard) {
            listener.complete(heard);
        }

        @Override
        public void onClose(Runnable told) {
            var _ = closed.thenRun(told);
        }

        @Override
        public void close() {
            end();
            other().end();
        }

        private void deliver(String text) {
            try {
                incoming.execute(() -> listener.join().accept(text));
            } catch (RejectedExecutionException _) {
                // the end that heard has closed
            }
        }

        private void end() {
            closed.complete(true);
            incoming.shutdown();
        }

        private End other() {
            return equals(server) ? adapter : server;
        }
    }
}
