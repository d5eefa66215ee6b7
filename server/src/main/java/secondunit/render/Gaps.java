package secondunit.render;

import secondunit.media.ClipInfo;
import secondunit.media.Media;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

/// Finds the gap that a request leaves, and reads its neighbours.
final class Gaps {

    private final Media media;

    Gaps(Media media) {
        this.media = media;
    }

    Gap of(ShotRequest.Extend extend) {
        return extend.side() == Side.TAIL
                ? new Gap(
                        Neighbour.endOf(extend.clip(), extend.handles(), media),
                        null,
                        extend.frames(),
                        extend.handles())
                : new Gap(
                        null,
                        Neighbour.startOf(extend.clip(), extend.handles(), media),
                        extend.frames(),
                        extend.handles());
    }

    Gap of(ShotRequest.Bridge bridge) {
        Gap gap =
                new Gap(
                        Neighbour.endOf(bridge.from(), bridge.handles(), media),
                        Neighbour.startOf(bridge.to(), bridge.handles(), media),
                        bridge.frames(),
                        bridge.handles());
        checkAlike(gap);
        return gap;
    }

    Gap of(ShotRequest.Loop loop) {
        return new Gap(
                Neighbour.endOf(loop.clip(), loop.handles(), media),
                Neighbour.startOf(loop.clip(), loop.handles(), media),
                loop.frames(),
                loop.handles());
    }

    private static void checkAlike(Gap gap) {
        if (gap.before() == null || gap.after() == null) {
            return;
        }
        String first = text(gap.before().info());
        String second = text(gap.after().info());
        if (!first.equals(second)) {
            throw new RefusedException(
                    new Refusal(
                            Refusal.Kind.CAPABILITY,
                            "A bridge needs two clips that are alike: %s is %s, %s is %s."
                                    .formatted(
                                            gap.before().info().file(),
                                            first,
                                            gap.after().info().file(),
                                            second),
                            "Conform one to the other first."));
        }
    }

    /// What must agree.
    private static String text(ClipInfo info) {
        return "%s at %s, %s, matrix %d, %s range, pixel aspect %s, rotation %d"
                .formatted(
                        info.format().size(),
                        info.rate(),
                        info.format().pixels(),
                        info.format().colour().matrix(),
                        info.format().colour().isFullRange() ? "full" : "limited",
                        info.format().pixelAspect(),
                        info.rotation());
    }
}
