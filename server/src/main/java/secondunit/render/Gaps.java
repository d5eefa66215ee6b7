package secondunit.render;

import secondunit.engine.motion.Closing;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;

import java.util.List;
import java.util.OptionalLong;

/// Finds the gap that a request leaves, and reads its neighbours.
final class Gaps {

    private final Media media;
    private final Closing closing;

    Gaps(Media media, Closing closing) {
        this.media = media;
        this.closing = closing;
    }

    /// A gap, the request with its length said, and what the user should know about it.
    record Found(Gap gap, ShotRequest request, List<String> notes) {

        Found {
            notes = List.copyOf(notes);
        }
    }

    Found of(ShotRequest.Extend extend) {
        Gap gap =
                extend.side() == Side.TAIL
                        ? new Gap(
                                Neighbour.endOf(
                                        extend.clip(), extend.handles(), extend.frames(), media),
                                null,
                                extend.frames(),
                                extend.handles())
                        : new Gap(
                                null,
                                Neighbour.startOf(
                                        extend.clip(), extend.handles(), extend.frames(), media),
                                extend.frames(),
                                extend.handles());
        return new Found(gap, extend, List.of());
    }

    Found of(ShotRequest.Bridge bridge) {
        Neighbour from = Neighbour.endOf(bridge.from(), bridge.handles(), 0, media);
        Neighbour to = Neighbour.startOf(bridge.to(), bridge.handles(), 0, media);
        Acceptance.checkAlike(from.info(), to.info());
        Gap gap =
                new Gap(from, to.labelled(from.info().format()), bridge.frames(), bridge.handles());
        return new Found(gap, bridge, List.of());
    }

    Found of(ShotRequest.Loop loop) {
        try (ClipReader reader = Neighbour.open(loop.clip(), media)) {
            return new Loops(reader, closing).found(loop);
        }
    }

    Found of(ShotRequest.Retake retake) {
        try (ClipReader reader = Neighbour.open(retake.clip(), media)) {
            FrameRange range = retake.range();
            Places places = new Places(reader.info());
            places.check(range);
            boolean head = range.start() == 0;
            boolean tail = range.end() == reader.info().frames();
            if (head && tail) {
                throw new RefusedException(
                        new Refusal(
                                Refusal.Kind.CAPABILITY,
                                "%s: the range is the whole clip, and nothing is left to make it from."
                                        .formatted(retake.clip()),
                                "Ask for a part of it."));
            }
            OptionalLong cut = head || tail ? OptionalLong.empty() : CutSearch.in(reader, range);
            Gap gap =
                    new Gap(
                            head
                                    ? null
                                    : Neighbour.before(
                                            reader,
                                            range.start(),
                                            retake.handles(),
                                            tail ? range.length() : 0),
                            tail
                                    ? null
                                    : Neighbour.after(
                                            reader,
                                            range.end(),
                                            retake.handles(),
                                            head ? range.length() : 0),
                            range.length(),
                            retake.handles());
            if (cut.isPresent()) {
                checkOneShot(retake, gap, places, cut.getAsLong());
            }
            return new Found(gap, retake, head || tail ? List.of(oneSided(head)) : List.of());
        }
    }

    private static String oneSided(boolean head) {
        return head
                ? "the range begins with the clip: nothing lies before it, so the new frames are an extension of what comes after"
                : "the range ends with the clip: nothing lies after it, so the new frames are an extension of what comes before";
    }

    /// A flash or a bad frame within the range is what a retake is for; two shots are not.
    private void checkOneShot(ShotRequest.Retake retake, Gap gap, Places places, long cut) {
        if (gap.before() == null || gap.after() == null) {
            return;
        }
        if (!closing.isOneShot(gap.before().frames().getLast(), gap.after().frames().getFirst())) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "%s: a cut lies within the range, at %s, and a retake is of one shot."
                                    .formatted(retake.clip(), places.text(cut)),
                            "Retake each side by itself: up to frame %d, and from it."
                                    .formatted(cut)));
        }
    }
}
