package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.jobs.BoardException.Reason;
import secondunit.library.TakeShelf;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    /// @throws IllegalArgumentException when a request cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player can do it
    /// @throws BoardException when they cannot be kept; nothing of them then is
    List<Accepted> admit(List<Ask> asks) {
        refuseWhenFull();
        List<Accepted> accepted = asks.stream().map(this::read).toList();
        keep(
                accepted.stream().flatMap(each -> files(each.shot(), each.jobs())).toList(),
                () -> store.accept(accepted));
        return accepted;
    }

    /// One more take of a shot; otherwise as a new shot.
    Job admit(Shot shot, ShotRequest request, Terms terms) {
        refuseWhenFull();
        ShotRequest read = gate.admit(request, shot.format());
        Job job = job(shot.id(), read, shot.format(), clock.instant());
        List<String> takes = Stream.concat(shot.takes().stream(), Stream.of(job.take())).toList();
        keep(
                List.of(JobFile.of(shot.withTakes(takes), job)),
                () -> store.add(job, told(read, terms)));
        return job;
    }

    private static Stream<JobFile> files(Shot shot, List<Job> jobs) {
        return jobs.stream().map(job -> JobFile.of(shot, job));
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

    /// A take's folder is there before its row.
    private void keep(List<JobFile> files, Runnable keeping) {
        boolean kept = false;
        try {
            for (JobFile file : files) {
                file.write(shelf.add(file.take()));
            }
            keeping.run();
            kept = true;
        } catch (IOException problem) {
            throw new BoardException(
                    Reason.DISK_FULL,
                    "%s: cannot be written: %s. Make room, or allow writing there."
                            .formatted(shelf.root(), problem.getMessage()),
                    problem);
        } finally {
            if (!kept) {
                files.stream().map(JobFile::take).forEach(this::takeAway);
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

    private Accepted read(Ask ask) {
        if (ask.takes() < 1 || ask.takes() > MOST_TAKES) {
            throw new IllegalArgumentException(
                    "takes %d: ask for 1 to %d".formatted(ask.takes(), MOST_TAKES));
        }
        ShotRequest request = gate.admit(ask.request(), ask.format());
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<Job> jobs =
                requests(request, ask).stream()
                        .map(each -> job(id, each, ask.format(), now))
                        .toList();
        List<String> takes = jobs.stream().map(Job::take).toList();
        Shot shot = new Shot(id, request, ask.format(), now, takes, ask.group());
        return new Accepted(shot, jobs, told(request, ask.terms()));
    }

    /// Footage that is a take of ours is told as what the new ones come from.
    private Terms told(ShotRequest request, Terms terms) {
        Set<Parent> parents = new LinkedHashSet<>(terms.parents());
        Pedigree.clips(request).stream()
                .flatMap(clip -> shelf.takeAt(clip).stream())
                .forEach(take -> parents.add(new Parent(take, Pedigree.relation(request))));
        return terms.withParents(List.copyOf(parents));
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

    private Job job(String shot, ShotRequest request, DeliveryFormat format, Instant now) {
        String take = UUID.randomUUID().toString();
        String name = ClipName.of(request, take, format);
        return new Job(
                take,
                shot,
                request,
                format,
                shelf.folder(take).clip(name),
                now,
                0,
                new JobState.Queued());
    }
}
