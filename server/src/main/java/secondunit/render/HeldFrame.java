package secondunit.render;

import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Performance;
import secondunit.media.ClipReader;
import secondunit.media.Lab;
import secondunit.media.Media;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.shot.Limits;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.List;

/// One picture of a shot before it is rendered. Of a shot from words it is a frame that the final
/// will have, made small, of one with a still that still; of footage, the source's own frame at the
/// first join.
public final class HeldFrame {

    private static final int WIDEST = 480;

    /// Where in a shot is looked, in twelfths of its length; most is to be seen after a third.
    private static final List<Integer> TWELFTHS = List.of(4, 6, 8, 10);

    private static final double ENOUGH = 0.03;

    private final Media media;
    private final Lab lab;
    private final Catalogue players;
    private final Breakdown breakdown;
    private final Guides guides;

    public HeldFrame(Media media, Lab lab, Catalogue players, Breakdown breakdown) {
        this.media = media;
        this.lab = lab;
        this.players = players;
        this.breakdown = breakdown;
        this.guides = new Guides(media);
    }

    void make(ShotRequest request, Path file) throws InterruptedException {
        switch (request) {
            case Generate generate -> lab.still(frame(generate), 0, WIDEST, file);
            case ShotRequest.Extend extend -> source(extend.clip(), extend.side(), file);
            case ShotRequest.Bridge bridge -> source(bridge.from(), Side.TAIL, file);
            case ShotRequest.Loop loop -> source(loop.clip(), Side.TAIL, file);
            case ShotRequest.Retake retake -> source(retake.clip(), retake.range().start(), file);
            case ShotRequest.Retime retime ->
                    source(
                            retime.clip(),
                            retime.range() == null ? 0 : retime.range().start(),
                            file);
        }
    }

    private void source(Path clip, Side side, Path file) {
        try (ClipReader reader = media.open(clip)) {
            Frame frame =
                    switch (side) {
                        case HEAD -> reader.first(1).getFirst();
                        case TAIL -> reader.last(1).getFirst();
                    };
            lab.still(frame, reader.info().rotation(), WIDEST, file);
        }
    }

    private void source(Path clip, long number, Path file) {
        try (ClipReader reader = media.open(clip)) {
            reader.seek(Math.min(number, reader.info().frames() - 1));
            Frame frame =
                    reader.next()
                            .orElseThrow(() -> new IllegalStateException(clip + " has no frame"));
            lab.still(frame, reader.info().rotation(), WIDEST, file);
        }
    }

    /// The first frame looked at that is not dark or empty; where all are, the one that shows most.
    private Frame frame(Generate asked) throws InterruptedException {
        Generate shot = guides.coloured(breakdown.of(asked, false).shot());
        Generator player = players.choose(shot).player();
        if (shot.conditioning().isGiven()) {
            boolean first = shot.conditioning().firstFrame() != null;
            return frame(shot, player, first ? 0 : shot.frames() - 1);
        }
        Frame best = frame(shot, player, after(shot, TWELFTHS.getFirst()));
        for (int twelfth : TWELFTHS.subList(1, TWELFTHS.size())) {
            if (exposure(best) >= ENOUGH) {
                break;
            }
            Frame other = frame(shot, player, after(shot, twelfth));
            best = exposure(other) > exposure(best) ? other : best;
        }
        return best;
    }

    private static long after(Generate shot, int twelfths) {
        return shot.range().start() + shot.range().length() * twelfths / 12;
    }

    private Frame frame(Generate shot, Generator player, long number) throws InterruptedException {
        Generate one = shot.withRange(FrameRange.ofLength(number, 1));
        try (Guides.Given given = guides.given(one);
                Performance performance = player.perform(one, given.material(), format(shot))) {
            return performance
                    .next()
                    .orElseThrow(() -> new IllegalStateException("the player made no frame"));
        }
    }

    private static FrameFormat format(Generate shot) {
        Size size = shot.size();
        int width = Math.min(WIDEST, size.width());
        int height = Math.toIntExact(Math.round(size.height() / 2.0 * width / size.width())) * 2;
        PixelFormat pixels = shot.alpha() ? PixelFormat.RGB8.withAlpha() : PixelFormat.RGB8;
        return new FrameFormat(
                new Size(width, Math.max(Limits.SMALLEST_SIDE, height)),
                pixels,
                Colour.RGB709,
                Ratio.ONE);
    }

    /// How much there is to be seen, 0 to 1: the mean of what the picture adds to black, or covers
    /// where it has alpha.
    private static double exposure(Frame frame) {
        boolean alpha = frame.format().pixels().alpha();
        long sum = 0;
        for (Plane plane : alpha ? List.of(frame.plane(3)) : frame.planes()) {
            for (byte sample : plane.bytes()) {
                sum += sample & 0xff;
            }
        }
        double pixels = (double) frame.size().width() * frame.size().height();
        return sum / pixels / 255 / (alpha ? 1 : 3);
    }
}
