package secondunit.render;

import secondunit.engine.flow.Raster;
import secondunit.engine.seam.Finding;
import secondunit.engine.seam.Gauge;
import secondunit.engine.seam.Grade;
import secondunit.engine.seam.Measure;
import secondunit.engine.seam.RgbPicture;
import secondunit.engine.seam.SeamVerdict;
import secondunit.media.Jpeg;
import secondunit.media.Lettering;
import secondunit.picture.Frame;
import secondunit.picture.Size;
import secondunit.timeline.Ratio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A picture of a take's joins: for each the two frames before it and the two after, what changes
/// between them, its grade, why, and the measures.
final class SeamStrip {

    /// Most bytes of the file.
    static final int BYTES = 60_000;

    private static final int CELLS = 5;
    private static final int MARGIN = 10;
    private static final int CELL_WIDTH = 232;
    private static final int CELL_HEIGHT = 174;
    private static final int LINE = 22;
    private static final int WIDTH = CELLS * (CELL_WIDTH + MARGIN) + MARGIN;
    private static final int SWATCH = 12;

    /// A change is shown this many times as large.
    private static final int TIMES = 4;

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::grade).reversed();

    private static final int PAPER = 0x15171c;
    private static final int INK = 0xe8eaee;
    private static final int FAINT = 0x9aa0ab;

    private final BufferedImage image;
    private final Size cell;
    private final int clockwise;

    /// A join and the frames around it.
    ///
    /// @param before the two frames before it, in time order; fewer where there are no more
    /// @param after the two after it
    record Shown(SeamVerdict join, List<Frame> before, List<Frame> after) {

        Shown {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    private SeamStrip(Frame like, int clockwise, int joins) {
        this.clockwise = clockwise;
        this.cell = cell(like);
        this.image =
                new BufferedImage(WIDTH, MARGIN + joins * height(), BufferedImage.TYPE_INT_RGB);
        fill(0, 0, WIDTH, image.getHeight(), PAPER);
    }

    /// The picture's bytes, JPEG.
    ///
    /// @param clockwise degrees a player turns the frames by
    static byte[] jpeg(List<Shown> joins, int clockwise) {
        SeamStrip strip =
                new SeamStrip(joins.getFirst().before().getFirst(), clockwise, joins.size());
        for (int i = 0; i < joins.size(); i++) {
            strip.draw(joins.get(i), MARGIN + i * strip.height());
        }
        return Jpeg.within(strip.image, BYTES);
    }

    /// Square pixels, as large as a cell has room for once turned.
    private Size cell(Frame like) {
        Ratio aspect = like.format().pixelAspect();
        double across = (double) like.size().width() * aspect.numerator() / aspect.denominator();
        boolean lying = clockwise % 180 != 0;
        double scale =
                Math.min(
                        (lying ? CELL_HEIGHT : CELL_WIDTH) / across,
                        (double) (lying ? CELL_WIDTH : CELL_HEIGHT) / like.size().height());
        return new Size(
                Math.max(1, (int) (across * scale)),
                Math.max(1, (int) (like.size().height() * scale)));
    }

    private int shownHeight() {
        return clockwise % 180 == 0 ? cell.height() : cell.width();
    }

    private int height() {
        return 4 * LINE + shownHeight() + 2 * MARGIN;
    }

    private void draw(Shown shown, int top) {
        SeamVerdict join = shown.join();
        title(join, top);
        int pictures = top + 2 * LINE;
        String first = join.intoNew() ? "source" : "new";
        String second = join.intoNew() ? "new" : "source";
        frames(shown.before(), 2 - shown.before().size(), first, pictures);
        frames(shown.after(), 2, second, pictures);
        int bar = MARGIN / 2 + 2 * (CELL_WIDTH + MARGIN);
        fill(bar - 2, pictures - LINE, 4, shownHeight() + LINE, colour(join.grade()));
        RgbPicture from = picture(shown.before().getLast());
        RgbPicture to = picture(shown.after().getFirst());
        caption("change x%d".formatted(TIMES), 4, pictures, INK);
        put(
                4,
                pictures,
                (channel, i) ->
                        TIMES
                                * Math.abs(
                                        plane(to, channel).values()[i]
                                                - plane(from, channel).values()[i]));
        measures(join.measures(), pictures + shownHeight() + MARGIN / 2);
    }

    private void title(SeamVerdict join, int top) {
        int colour = colour(join.grade());
        fill(MARGIN, top, SWATCH, Lettering.HEIGHT, colour);
        int at = Lettering.write(image, join.grade().toString(), MARGIN + SWATCH + 8, top, colour);
        Lettering.write(image, words(join, WIDTH - at), at + Lettering.ADVANCE, top, INK);
    }

    /// Where, and as many of the reasons as there is room for, the worst first.
    private static String words(SeamVerdict join, int room) {
        StringBuilder words =
                new StringBuilder(join.intoNew() ? "into the new frames" : "back into the source");
        String before = ": ";
        for (Finding finding : join.findings().stream().sorted(WORST_FIRST).toList()) {
            int length = words.length() + before.length() + finding.words().length();
            if ((length + 2) * Lettering.ADVANCE > room) {
                break;
            }
            words.append(before).append(finding.words());
            before = ", ";
        }
        return words.toString();
    }

    private void frames(List<Frame> frames, int column, String name, int top) {
        for (int i = 0; i < frames.size(); i++) {
            RgbPicture picture = picture(frames.get(i));
            caption(name, column + i, top, FAINT);
            put(column + i, top, (channel, at) -> plane(picture, channel).values()[at]);
        }
    }

    private void caption(String text, int column, int top, int colour) {
        Lettering.write(image, text, left(column), top - LINE + 4, colour);
    }

    private void measures(Map<Gauge, Measure> measures, int top) {
        int x = MARGIN;
        int y = top;
        for (Map.Entry<Gauge, Measure> entry : measures.entrySet()) {
            Gauge gauge = entry.getKey();
            String text = "%s %.1f".formatted(gauge, entry.getValue().times());
            if (x + text.length() * Lettering.ADVANCE > WIDTH) {
                x = MARGIN;
                y += LINE;
            }
            Grade grade = gauge.grade(entry.getValue());
            int ink = grade == Grade.GOOD ? FAINT : colour(grade);
            x = Lettering.write(image, text, x, y, ink) + 2 * Lettering.ADVANCE;
        }
    }

    private RgbPicture picture(Frame frame) {
        return RgbPicture.of(frame, cell.width(), cell.height());
    }

    private static Raster plane(RgbPicture picture, int channel) {
        return switch (channel) {
            case 0 -> picture.red();
            case 1 -> picture.green();
            default -> picture.blue();
        };
    }

    private static int left(int column) {
        return MARGIN + column * (CELL_WIDTH + MARGIN);
    }

    private void put(int column, int top, Sample sample) {
        for (int y = 0; y < cell.height(); y++) {
            for (int x = 0; x < cell.width(); x++) {
                int at = y * cell.width() + x;
                int colour =
                        level(sample.of(0, at)) << 16
                                | level(sample.of(1, at)) << 8
                                | level(sample.of(2, at));
                turned(left(column), top, x, y, colour);
            }
        }
    }

    private void turned(int left, int top, int x, int y, int colour) {
        int right = cell.width() - 1;
        int bottom = cell.height() - 1;
        switch (clockwise) {
            case 90 -> image.setRGB(left + bottom - y, top + x, colour);
            case 180 -> image.setRGB(left + right - x, top + bottom - y, colour);
            case 270 -> image.setRGB(left + y, top + right - x, colour);
            default -> image.setRGB(left + x, top + y, colour);
        }
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static int colour(Grade grade) {
        return switch (grade) {
            case GOOD -> 0x5fd08a;
            case FAIR -> 0xf0b840;
            case BAD -> 0xf2605a;
        };
    }

    private void fill(int left, int top, int width, int height, int colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(colour));
        graphics.fillRect(left, top, width, height);
        graphics.dispose();
    }

    /// One channel of one pixel, 0 red, 1 green, 2 blue.
    private interface Sample {
        float of(int channel, int at);
    }
}
