package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.Gap;
import secondunit.host.Hello;
import secondunit.host.Item;
import secondunit.host.Playhead;
import secondunit.jobs.Footage;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Limits;
import secondunit.shot.LoopLength;
import secondunit.shot.Quality;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What can be made at a place of a timeline, each as a request that is ready to be asked for, or
/// with why not. New frames continue a file from its own first or last frame; so a clip whose media
/// goes on behind its trimmed end is not extended: the frames are there.
final class Offers {

    private static final Casting BEST = new Casting(Casting.AUTO, Quality.FINAL, 1);
    private static final long HANDLES = 12;
    private static final int SECONDS = 5;

    private final JobBoard board;
    private final Footage footage;
    private final Hello hello;

    Offers(JobBoard board, Footage footage, Hello hello) {
        this.board = board;
        this.footage = footage;
        this.hello = hello;
    }

    /// A place of a timeline.
    record Place(
            @Nullable Playhead playhead,
            @Nullable Gap gap,
            @Nullable Item under,
            List<Item> selection) {

        /// What is worked on where there is no gap: what is under the playhead, else what is
        /// selected.
        Optional<Item> item() {
            return Optional.ofNullable(under)
                    .or(() ->
                            gap == null && selection.size() == 1
                                    ? Optional.of(selection.getFirst())
                                    : Optional.empty());
        }

        Optional<Item> left() {
            return gap == null ? item() : Optional.ofNullable(gap.before());
        }

        Optional<Item> right() {
            return gap == null ? item() : Optional.ofNullable(gap.after());
        }

        Timebase rate() {
            return playhead == null ? Timebase.of(24) : playhead.rate();
        }

        /// Frames of the gap; none of one that goes on without an end.
        Optional<Long> length() {
            return gap == null || gap.after() == null
                    ? Optional.empty()
                    : Optional.of(gap.range().length());
        }

        long second() {
            return Math.max(1, Math.round(rate().numerator() / (double) rate().denominator()));
        }
    }

    /// What can be made, and where it belongs.
    private record Offered(ShotRequest request, Spot spot) {}

    /// Why something cannot be.
    private static final class NotPossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String todo;

        NotPossible(String why, String todo) {
            super(why, null, false, false);
            this.todo = todo;
        }
    }

    Optional<Neighbour> before(Place place) {
        return place.left().flatMap(Neighbour::of);
    }

    Optional<Neighbour> after(Place place) {
        return place.right().flatMap(Neighbour::of);
    }

    List<Operation> all(Place place) {
        String fill = place.length().map("Fill %d frames"::formatted).orElse("Fill");
        return List.of(
                offer("extend-head", "Extend head", place, this::extendHead),
                offer("extend-tail", "Extend tail", place, this::extendTail),
                offer("fill", fill, place, this::fill),
                offer("loop", "Loop", place, this::loop),
                offer("retake", "Retake in..out", place, this::retake),
                remix(place),
                offer("generate", "Generate", place, this::generate));
    }

    private static Operation offer(
            String id, String label, Place place, Function<Place, Offered> offer) {
        try {
            Offered offered = offer.apply(place);
            return new Operation.Possible(id, label, offered.request(), offered.spot(), null);
        } catch (NotPossible not) {
            return new Operation.Impossible(id, label, String.valueOf(not.getMessage()), not.todo);
        } catch (IllegalArgumentException outside) {
            return new Operation.Impossible(id, label, String.valueOf(outside.getMessage()), "");
        }
    }

    /// A live host has no places: there what words make is meant, whatever stands in its scene.
    String suggested(Place place) {
        if (hello.can(Capability.LIVE_LOOP)) {
            return "generate";
        }
        List<String> possible =
                all(place).stream()
                        .filter(Operation.Possible.class::isInstance)
                        .map(Operation::id)
                        .toList();
        List<String> wishes =
                place.gap() != null
                        ? List.of("fill", "extend-tail", "extend-head")
                        : List.of("remix", "retake");
        return wishes.stream().filter(possible::contains).findFirst().orElse("generate");
    }

    /// A gap's right neighbour is extended towards the gap, at its head.
    private Offered extendHead(Place place) {
        Neighbour clip = clip(after(place), place, "after");
        requireWhole(clip.item().leftHandle(), "first", "in");
        return new Offered(
                new ShotRequest.Extend(clip.clip(), Side.HEAD, newFrames(place), HANDLES, "", BEST),
                Spot.until(clip.item().range().start()));
    }

    private Offered extendTail(Place place) {
        Neighbour clip = clip(before(place), place, "before");
        requireWhole(clip.item().rightHandle(), "last", "out");
        return new Offered(
                new ShotRequest.Extend(clip.clip(), Side.TAIL, newFrames(place), HANDLES, "", BEST),
                Spot.at(clip.item().range().end()));
    }

    private Offered fill(Place place) {
        long frames =
                place.length()
                        .orElseThrow(() ->
                                new NotPossible(
                                        "There is no gap with an end at the playhead.",
                                        "Park the playhead between two clips."));
        Neighbour left = clip(before(place), place, "before");
        Neighbour right = clip(after(place), place, "after");
        requireWhole(left.item().rightHandle(), "last", "out");
        requireWhole(right.item().leftHandle(), "first", "in");
        return new Offered(
                new ShotRequest.Bridge(left.clip(), right.clip(), frames, HANDLES, "", BEST),
                Spot.at(left.item().range().end()));
    }

    private Offered loop(Place place) {
        Neighbour clip = onItem(place);
        requireWhole(clip.item().leftHandle(), "first", "in");
        requireWhole(clip.item().rightHandle(), "last", "out");
        return new Offered(
                new ShotRequest.Loop(clip.clip(), new LoopLength.Shortest(), HANDLES, "", BEST),
                Spot.at(clip.item().range().end()));
    }

    /// From the playhead on, for a second: where in and out are set, they take its place.
    private Offered retake(Place place) {
        Neighbour clip = onItem(place);
        Playhead playhead = place.playhead();
        long at = playhead == null ? 0 : playhead.frame() - clip.item().range().start();
        long from = clip.range().start() + Math.clamp(at, 0, clip.range().length() - 1);
        long until = Math.min(from + place.second(), clip.range().end());
        return new Offered(
                new ShotRequest.Retake(clip.clip(), new FrameRange(from, until), HANDLES, "", BEST),
                Spot.at(clip.item().range().start() + from - clip.range().start()));
    }

    private Operation remix(Place place) {
        String label = "Remix";
        Optional<Job> made =
                place.item().flatMap(item -> Optional.ofNullable(item.take())).flatMap(board::job);
        if (made.isPresent() && made.get().request() instanceof ShotRequest.Generate request) {
            Spot over =
                    place.item()
                            .map(item -> Spot.at(item.range().start()))
                            .orElse(Spot.AT_PLAYHEAD);
            return new Operation.Possible("remix", label, request, over, made.get().take());
        }
        return place.item().isEmpty()
                ? new Operation.Impossible(
                        "remix", label, "No clip is under the playhead or selected.", "Select one.")
                : new Operation.Impossible(
                        "remix",
                        label,
                        "The clip is no take from words: no installed player remixes footage.",
                        "Generate a take and place it, or retake a range.");
    }

    /// A live host shows it over and over.
    private Offered generate(Place place) {
        boolean live = hello.can(Capability.LIVE_LOOP);
        long frames =
                Math.max(Limits.FEWEST_FRAMES, place.length().orElse(SECONDS * place.second()));
        ShotRequest shot =
                new ShotRequest.Generate(
                        "",
                        null,
                        frames,
                        new FrameRange(0, frames),
                        place.rate(),
                        size(place),
                        live,
                        false,
                        true,
                        BEST);
        return new Offered(shot, whereFree(place, live));
    }

    /// At the beginning of a gap that it fills, otherwise at the playhead.
    private static Spot whereFree(Place place, boolean live) {
        Playhead playhead = place.playhead();
        if (live || playhead == null) {
            return Spot.AT_PLAYHEAD;
        }
        Gap gap = place.gap();
        return Spot.at(
                gap != null && place.length().isPresent() ? gap.range().start() : playhead.frame());
    }

    private static Size size(Place place) {
        Playhead playhead = place.playhead();
        return playhead == null
                ? new Size(1920, 1080)
                : new Size(playhead.width() & ~1, playhead.height() & ~1);
    }

    private static long newFrames(Place place) {
        return Math.min(place.length().orElseGet(place::second), Limits.MOST_NEW_FRAMES);
    }

    private Neighbour onItem(Place place) {
        return clip(place.item().flatMap(Neighbour::of), place, "under");
    }

    /// @param side `before`, `after` or `under`, for people
    private Neighbour clip(Optional<Neighbour> found, Place place, String side) {
        Neighbour clip =
                found.orElseThrow(() ->
                        new NotPossible(
                                "No clip with a media file stands %s the playhead%s."
                                        .formatted(
                                                place.gap() == null ? "under" : side,
                                                place.gap() == null ? " or is selected" : ""),
                                "Park the playhead on a clip and select it."));
        Timebase rate = clip.item().mediaRate();
        if (rate != null && place.playhead() != null && !rate.equals(place.rate())) {
            throw new NotPossible(
                    "%s has %s frames a second and the timeline %s, so their frames do not match."
                            .formatted(clip.clip().getFileName(), rate, place.rate()),
                    "Conform the clip to the timeline's rate.");
        }
        requireReadable(clip);
        return clip;
    }

    private void requireReadable(Neighbour clip) {
        try {
            footage.check("clip", clip.clip());
        } catch (RefusedException refused) {
            throw new NotPossible(refused.refusal().what(), refused.refusal().todo());
        } catch (IllegalArgumentException unreadable) {
            throw new NotPossible(
                    "%s cannot be read.".formatted(clip.clip()), "Relink it in the host.");
        }
    }

    private static void requireWhole(long handle, String end, String point) {
        if (handle > 0) {
            throw new NotPossible(
                    "The clip's media has %d more frames beyond its %s point."
                            .formatted(handle, point),
                    "Drag its %s point to the %s frame of the media first.".formatted(point, end));
        }
    }
}
