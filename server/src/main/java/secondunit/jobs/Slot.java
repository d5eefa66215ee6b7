package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;

/// One job at a time: takes the next off the sheet and has the worker at its seat render it.
final class Slot implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);

    private final Seat seat;
    private final CallSheet sheet;
    private final Ledger ledger;
    private final Duration silence;

    /// @param silence a worker that says nothing for so long is lost
    Slot(Seat seat, CallSheet sheet, Ledger ledger, Duration silence) {
        this.seat = seat;
        this.sheet = sheet;
        this.ledger = ledger;
        this.silence = silence;
    }

    /// Until the ledger closes.
    @Override
    public void run() {
        try {
            Optional<WorkerProcess> worker = seat.worker();
            while (worker.isPresent()) {
                WorkerProcess seated = worker.get();
                Optional<Ticket> next = sheet.next(() -> seated.isAlive() && !ledger.isClosing());
                if (next.isPresent()) {
                    perform(next.get(), seated);
                }
                worker = ledger.isClosing() ? Optional.empty() : seat.worker();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform(Ticket ticket, WorkerProcess worker) throws InterruptedException {
        try {
            Optional<WorkerProcess.Performance> performance = ledger.begin(ticket, worker);
            if (performance.isPresent()) {
                ledger.settle(ticket, performance.get().report(silence).outcome());
                seat.praise();
            }
        } catch (WorkerLostException lost) {
            String how = String.valueOf(lost.getMessage());
            seat.replace(worker, how);
            ledger.lost(ticket, how);
        } catch (BoardException problem) {
            LOG.warn("job {} cannot be begun", ticket.take(), problem);
            ledger.putBack(ticket);
        }
    }
}
