package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stops jobs in workers' hands: asks first, and ends the worker that does not listen.
///
/// @param patience for each of the two
record Halt(Ledger ledger, Duration patience) {

    private static final Logger LOG = LoggerFactory.getLogger(Halt.class);

    /// For good.
    void cancel(Ticket ticket) {
        ledger.cancel(ticket);
        await(ticket, ticket.end);
    }

    /// To be finished later.
    void pause(Ticket ticket) {
        await(ticket, ledger.pause(ticket));
    }

    private void await(Ticket ticket, CompletableFuture<Void> stopped) {
        try {
            if (!isDone(stopped)) {
                LOG.warn("job {} does not stop: its worker is ended", ticket.take());
                ledger.strike(ticket);
                isDone(stopped);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDone(CompletableFuture<Void> stopped) throws InterruptedException {
        try {
            stopped.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
