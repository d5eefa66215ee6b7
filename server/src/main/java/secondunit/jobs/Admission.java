package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.jobs.BoardException.Reason;
import secondunit.library.TakeShelf;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes what was asked into a shot and its jobs, the draft first, then the finals, and keeps them.
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);
    private static final int MOST_TAKES = 99;

    private final Gate gate;
    private final TakeShelf shelf;
    private final long reserve;
    private final JobStore store;
    private final Clock clock;

    /// @param reserve bytes that stay free on the takes' disk
    Admission(Gate gate, TakeShelf shelf, long reserve, JobStore store, Clock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.reserve = reserve;
        this.store = store;
        this.clock = clock;
    }

    /// A shot that is kept, and its jobs in order.
    record Admitted(Shot shot, List<Job> jobs) {}

    /// @throws IllegalArgumentException when the request cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player can do it
    /// @throws BoardException when it cannot be kept; nothing of it then is
    Admitted admit(Ask ask) {
        refuseWhenFull();
        Admitted admitted = read(ask);
        keep(admitted);
        return admitted;
    }

    private void refuseWhenFull() {
        long room = shelf.room();
        if (room < reserve) {
            throw new BoardException(
                    Reason.DISK_FULL,
                    "%s: %d MB are free, and %d MB are to stay free. Remove takes, or move the home to a larger disk."
                            .formatted(shelf.root(), room >> 20, reserve >> 20));
        }
    }

    private void keep(Admitted admitted) {
        boolean kept = false;
        try {
            for (Job job : admitted.jobs()) {
                JobFile.of(admitted.shot(), job).write(shelf.add(job.take()));
            }
            store.accept(admitted.shot(), admitted.jobs());
            kept = true;
        } catch (IOException problem) {
            throw new BoardException(
                    Reason.DISK_FULL,
                    "%s: cannot be written: %s. Make room, or allow writing there."
                            .formatted(shelf.root(), problem.getMessage()),
                    problem);
        } finally {
            if (!kept) {
                admitted.shot().takes().forEach(this::takeAway);
            }
        }
    }

    private void takeAway(String take) {
        try {
            shelf.hide(take);
            shelf.purge(take);
        } catch (IOException problem) {
            LOG.warn("take {} cannot be removed", take, problem);
        }
    }

    private Admitted read(Ask ask) {
        if (ask.takes() < 1 || ask.takes() > MOST_TAKES) {
            throw new IllegalArgumentException(
                    "takes %d: ask for 1 to %d".formatted(ask.takes(), MOST_TAKES));
        }
        ShotRequest request = gate.admit(ask.request(), ask.format());
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<Job> jobs =
                requests(request, ask).stream().map(each -> job(id, each, ask, now)).toList();
        List<String> takes = jobs.stream().map(Job::take).toList();
        return new Admitted(new Shot(id, request, ask.format(), now, takes), jobs);
    }

    /// Seeds count up from the asked one; the draft has the first final's.
    private static List<ShotRequest> requests(ShotRequest request, Ask ask) {
        List<ShotRequest> requests = new ArrayList<>();
        if (ask.draft()) {
            requests.add(cast(request, Quality.DRAFT, 0));
        }
        Quality quality = ask.draft() ? Quality.FINAL : request.casting().quality();
        for (int number = 0; number < ask.takes(); number++) {
            requests.add(cast(request, quality, number));
        }
        return requests;
    }

    private static ShotRequest cast(ShotRequest request, Quality quality, int number) {
        Casting casting = request.casting();
        return request.withCasting(new Casting(casting.model(), quality, casting.seed() + number));
    }

    private Job job(String shot, ShotRequest request, Ask ask, Instant now) {
        String take = UUID.randomUUID().toString();
        String name = ClipName.of(request, take, ask.format());
        return new Job(
                take,
                shot,
                request,
                ask.format(),
                shelf.folder(take).clip(name),
                now,
                0,
                new JobState.Queued());
    }
}
