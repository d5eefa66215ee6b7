package secondunit.jobs;

import secondunit.library.TakeShelf;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Makes what was asked into a shot and its jobs: the draft first, then the finals.
final class Admission {

    private static final int MOST_TAKES = 99;

    private final Gate gate;
    private final TakeShelf shelf;
    private final Clock clock;

    Admission(Gate gate, TakeShelf shelf, Clock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// A shot that could be begun, and its jobs in order.
    record Admitted(Shot shot, List<Job> jobs) {}

    Admitted admit(Ask ask) {
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
