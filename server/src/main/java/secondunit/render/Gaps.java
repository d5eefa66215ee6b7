package secondunit.render;

import secondunit.media.Media;
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
        Neighbour from = Neighbour.endOf(bridge.from(), bridge.handles(), media);
        Neighbour to = Neighbour.startOf(bridge.to(), bridge.handles(), media);
        Acceptance.checkAlike(from.info(), to.info());
        return new Gap(from, to.labelled(from.info().format()), bridge.frames(), bridge.handles());
    }

    Gap of(ShotRequest.Loop loop) {
        return new Gap(
                Neighbour.endOf(loop.clip(), loop.handles(), media),
                Neighbour.startOf(loop.clip(), loop.handles(), media),
                loop.frames(),
                loop.handles());
    }
}
