package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.motion.opencv.DisFlow;
import secondunit.engine.seam.SeamMeter;
import secondunit.engine.seam.SeamReport;
import secondunit.fixture.Refiners;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class MotionIT {

    private static final Timebase RATE = Timebase.of(25);
    private static final Path CLIP = Path.of("clip.mov");
    private static final Casting CASTING = new Casting("motion", Quality.FINAL, 3);
    private static final int PAST = 16;
    private static final int NEW = 8;
    private static final FrameFormat SMALL = Scene.format(PixelFormat.YUV420P8, 192, 112);

    private final DisFlow flow = new DisFlow();
    private final Motion motion = new Motion(flow, Refiners.trained());

    static Stream<PixelFormat> formats() {
        return Stream.of(
                PixelFormat.YUV420P8,
                PixelFormat.YUV422P10,
                PixelFormat.YUV444P8.withAlpha(),
                PixelFormat.RGB8,
                new PixelFormat(PixelFormat.Model.GRAY, 8, 0, 0, false),
                new PixelFormat(PixelFormat.Model.YUV, 16, 1, 1, false));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aPanGoesOnInEveryPixelFormatAndOddSizes(PixelFormat pixels) throws Exception {
        FrameFormat format = Scene.format(pixels, 191, 113);
        Scene scene = Scene.pan(1.7, -0.6);
        List<Frame> source = Scene.shoot(scene, format, 0, PAST, 0);
        List<Frame> truth = Scene.shoot(scene, format, PAST, PAST + NEW, 0);

        List<Frame> made = tail(source, NEW);

        for (int p = 0; p < format.pixels().planes(); p++) {
            assertTrue(
                    meanPsnr(made, truth, p) > 26,
                    pixels + " plane " + p + meanPsnr(made, truth, p));
        }
        assertTrue(psnr(made.getFirst(), truth.getFirst(), 0) > 33);
        assertTrue(meanPsnr(made, truth, 0) > meanPsnr(held(source, NEW), truth, 0) + 6);
        assertPasses(source, made, List.of());
    }

    @Test
    void theHeadIsMadeBackwardsInTime() throws Exception {
        Scene scene = Scene.pan(1.3, 0.8);
        List<Frame> truth = Scene.shoot(scene, SMALL, 0, NEW, 0);
        List<Frame> source = Scene.shoot(scene, SMALL, NEW, NEW + PAST, 0);

        List<Frame> made =
                perform(
                        new ShotRequest.Extend(CLIP, Side.HEAD, NEW, 0, "", CASTING),
                        new Material(null, context(source)),
                        SMALL);

        assertTrue(psnr(made.getLast(), truth.getLast(), 0) > 33);
        assertTrue(meanPsnr(made, truth, 0) > 26);
        assertPasses(List.of(), made, source);
    }

    @Test
    void anObjectMovesOnAndUncoversTheBackgroundSeenBefore() throws Exception {
        Scene scene =
                (x, y, frame) -> {
                    double left = 20 + 5 * frame;
                    boolean inside = x >= left && x < left + 24 && y >= 40 && y < 70;
                    return inside
                            ? 0.85 + 0.1 * Math.sin(0.9 * (x - left)) * Math.sin(0.7 * y)
                            : 0.7 * Scene.texture(x, y);
                };
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 0);
        List<Frame> truth = Scene.shoot(scene, SMALL, PAST, PAST + NEW, 0);

        List<Frame> made = tail(source, NEW);

        assertTrue(meanPsnr(made, truth, 0) > meanPsnr(held(source, NEW), truth, 0) + 2);
        assertPasses(source, made, List.of());
    }

    @Test
    void aTurningZoomGoesOn() throws Exception {
        Scene scene =
                (x, y, frame) -> {
                    double scale = Math.pow(0.992, frame);
                    double angle = 0.008 * frame;
                    double u = (x - 96) * scale;
                    double v = (y - 56) * scale;
                    return Scene.texture(
                            u * Math.cos(angle) - v * Math.sin(angle),
                            u * Math.sin(angle) + v * Math.cos(angle));
                };
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 0);
        List<Frame> truth = Scene.shoot(scene, SMALL, PAST, PAST + NEW, 0);

        List<Frame> made = tail(source, NEW);

        assertTrue(meanPsnr(made, truth, 0) > meanPsnr(held(source, NEW), truth, 0) + 4);
        assertPasses(source, made, List.of());
    }

    @Test
    void aLockedOffShotWithGrainStaysStillAndKeepsItsGrainAlive() throws Exception {
        Scene scene = (x, y, frame) -> Scene.texture(x, y);
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 3);

        List<Frame> made = tail(source, NEW);

        double step = difference(made.get(2), made.get(3));
        double usual = difference(source.get(2), source.get(3));
        assertEquals(usual, step, 0.25 * usual);
        assertEquals(usual, difference(source.getLast(), made.getFirst()), 0.25 * usual);
        Frame clean = Scene.shoot(scene, SMALL, 0, 1, 0).getFirst();
        assertEquals(psnr(source.getLast(), clean, 0), psnr(made.getLast(), clean, 0), 1.5);
        assertPasses(source, made, List.of());
    }

    @Test
    void aGrainyPanCarriesFreshGrainOfTheSameStrength() throws Exception {
        Scene scene = (x, y, frame) -> 0.4 + 0.2 * Scene.texture(0.3 * (x + 2 * frame), 0.3 * y);
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 4);
        List<Frame> truth = Scene.shoot(scene, SMALL, PAST, PAST + NEW, 0);

        List<Frame> made = tail(source, NEW);

        double grain = psnr(source.getFirst(), Scene.shoot(scene, SMALL, 0, 1, 0).getFirst(), 0);
        assertEquals(grain, psnr(made.get(3), truth.get(3), 0), 2.5);
        assertPasses(source, made, List.of());
    }

    @Test
    void noiseOnAFaintPictureDoesNotBecomeMotion() throws Exception {
        Scene scene = (x, y, frame) -> 0.5 + 0.02 * (Scene.texture(x, y) - 0.5);
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 1.5);
        List<Frame> truth = Scene.shoot(scene, SMALL, PAST, PAST + NEW, 0);

        List<Frame> made = tail(source, NEW);

        assertTrue(meanPsnr(made, truth, 0) > meanPsnr(held(source, NEW), truth, 0) - 0.5);
    }

    @Test
    void nothingIsTakenFromBeforeACut() throws Exception {
        Scene before = Scene.pan(-0.4, 0.2);
        Scene after = Scene.pan(0.5, 0);
        List<Frame> source = new ArrayList<>(Scene.shoot(before, SMALL, 0, 8, 0));
        source.addAll(Scene.shoot((x, y, f) -> 1 - after.at(x, y, f), SMALL, 8, PAST, 0));
        List<Frame> alone = source.subList(8, PAST);

        List<Frame> made = tail(source, NEW);

        assertEquals(99, meanPsnr(made, tail(alone, NEW), 0));
        assertPasses(source, made, List.of());
    }

    @Test
    void aBridgeMeetsBothSides() throws Exception {
        Scene scene = Scene.pan(1.4, 0.5);
        List<Frame> before = Scene.shoot(scene, SMALL, 0, PAST, 0);
        List<Frame> truth = Scene.shoot(scene, SMALL, PAST, PAST + NEW, 0);
        List<Frame> after = Scene.shoot(scene, SMALL, PAST + NEW, 2 * PAST + NEW, 0);

        List<Frame> made =
                perform(
                        new ShotRequest.Bridge(CLIP, CLIP, NEW, 0, "", CASTING),
                        new Material(context(before), context(after)),
                        SMALL);

        assertTrue(meanPsnr(made, truth, 0) > 28);
        assertPasses(before, made, after);
    }

    @Test
    void aLoopBetweenDifferentPicturesDissolvesAndSaysSo() throws Exception {
        List<Frame> end = Scene.shoot(Scene.pan(1.4, 0.5), SMALL, 0, PAST, 0);
        List<Frame> start =
                Scene.shoot((x, y, f) -> 1 - Scene.texture(2 * y + f, 900 - x), SMALL, 0, PAST, 0);
        List<Frame> made = new ArrayList<>();
        List<String> warnings;
        try (Performance performance =
                motion.perform(
                        new ShotRequest.Loop(CLIP, 2 * NEW, 0, "", CASTING),
                        new Material(context(end), context(start)),
                        SMALL)) {
            drain(performance, made);
            warnings = performance.warnings();
        }
        assertEquals(2 * NEW, made.size());
        assertTrue(warnings.getFirst().contains("different pictures"), warnings.toString());
        assertPasses(end, made, start);
    }

    @Test
    void blackBarsStayWhereTheyAre() throws Exception {
        Scene pan = Scene.pan(1.5, 1.5);
        Scene scene = (x, y, f) -> y < 14 || y >= 98 ? 0 : pan.at(x, y, f);
        List<Frame> source = Scene.shoot(scene, SMALL, 0, PAST, 0);

        Frame made = tail(source, NEW).getLast();

        for (int x = 0; x < 192; x++) {
            assertEquals(16, made.plane(0).get(x, 12));
            assertEquals(16, made.plane(0).get(x, 100));
            assertTrue(made.plane(0).get(x, 17) > 30);
        }
    }

    @Test
    void theSameRequestGivesTheSameFramesAndAnotherSeedOtherGrain() throws Exception {
        List<Frame> source = Scene.shoot(Scene.pan(1.2, 0), SMALL, 0, 8, 3);
        List<Frame> first = tail(source, 3);
        List<Frame> second = tail(source, 3);
        for (int i = 0; i < 3; i++) {
            assertTrue(first.get(i).samePicture(second.get(i)), "frame " + i);
        }
        List<Frame> other =
                perform(
                        new ShotRequest.Extend(
                                CLIP, Side.TAIL, 3, 0, "", new Casting("motion", Quality.FINAL, 4)),
                        new Material(context(source), null),
                        SMALL);
        assertFalse(first.getFirst().samePicture(other.getFirst()));
    }

    @Test
    void oneFrameIsHeldAndSaysSo() throws Exception {
        List<Frame> source = Scene.shoot(Scene.pan(1, 0), SMALL, 0, 1, 0);
        try (Performance performance =
                motion.perform(
                        new ShotRequest.Extend(CLIP, Side.TAIL, 1, 0, "more of it", CASTING),
                        new Material(context(source), null),
                        SMALL)) {
            assertTrue(performance.next().orElseThrow().samePicture(source.getFirst()));
            assertEquals(Optional.empty(), performance.next());
            assertTrue(performance.warnings().get(0).contains("no prompt"));
            assertTrue(performance.warnings().get(1).contains("held"));
        }
    }

    @Test
    void closingInTheMiddleEndsThePerformance() throws Exception {
        List<Frame> source = Scene.shoot(Scene.pan(1, 0), SMALL, 0, 4, 0);
        Performance performance =
                motion.perform(
                        new ShotRequest.Extend(CLIP, Side.TAIL, 100, 0, "", CASTING),
                        new Material(context(source), null),
                        SMALL);
        assertTrue(performance.next().isPresent());
        assertEquals(Optional.empty(), performance.sound(new FrameRange(0, 100)));
        performance.close();
        assertThrows(IllegalStateException.class, performance::next);
    }

    @Test
    void wordsAloneAreRefusedWithWhatWouldHelp() {
        Refusal refusal =
                motion.refuses(
                                new ShotRequest.Generate(
                                        "rain",
                                        null,
                                        25,
                                        new FrameRange(0, 25),
                                        RATE,
                                        SMALL.size(),
                                        false,
                                        false,
                                        false,
                                        CASTING))
                        .orElseThrow();
        assertEquals(Refusal.Kind.CAPABILITY, refusal.kind());
        assertTrue(refusal.hint().contains("stage"));
    }

    private List<Frame> tail(List<Frame> source, int frames) throws InterruptedException {
        return perform(
                new ShotRequest.Extend(CLIP, Side.TAIL, frames, 0, "", CASTING),
                new Material(context(source), null),
                source.getFirst().format());
    }

    private List<Frame> perform(ShotRequest request, Material material, FrameFormat format)
            throws InterruptedException {
        List<Frame> made = new ArrayList<>();
        try (Performance performance = motion.perform(request, material, format)) {
            drain(performance, made);
        }
        return made;
    }

    private static void drain(Performance performance, List<Frame> into)
            throws InterruptedException {
        for (Optional<Frame> frame = performance.next();
                frame.isPresent();
                frame = performance.next()) {
            into.add(frame.get());
        }
    }

    private static Material.Context context(List<Frame> frames) {
        return new Material.Context(frames, RATE, null);
    }

    private static List<Frame> held(List<Frame> source, int frames) {
        return Stream.generate(source::getLast).limit(frames).toList();
    }

    private void assertPasses(List<Frame> before, List<Frame> made, List<Frame> after) {
        SeamMeter meter = new SeamMeter(flow, RATE);
        before.forEach(frame -> meter.add(frame, SeamMeter.Origin.SOURCE));
        made.forEach(frame -> meter.add(frame, SeamMeter.Origin.NEW));
        after.forEach(frame -> meter.add(frame, SeamMeter.Origin.SOURCE));
        SeamReport report = meter.report();
        assertTrue(report.passes(), report::toString);
        assertTrue(
                report.joins().stream().allMatch(join -> join.stillness() > 0.3), report::toString);
    }

    private static double meanPsnr(List<Frame> made, List<Frame> truth, int plane) {
        double sum = 0;
        for (int i = 0; i < made.size(); i++) {
            sum += psnr(made.get(i), truth.get(i), plane);
        }
        return sum / made.size();
    }

    private static double psnr(Frame made, Frame truth, int plane) {
        Plane a = made.plane(plane);
        Plane b = truth.plane(plane);
        double squares = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++) {
                double error = a.get(x, y) - b.get(x, y);
                squares += error * error;
            }
        }
        double peak = made.format().pixels().peak();
        return squares == 0 ? 99 : 10 * Math.log10(peak * peak * a.width() * a.height() / squares);
    }

    private static double difference(Frame a, Frame b) {
        return Planes.of(a.plane(0)).meanDifference(Planes.of(b.plane(0)));
    }
}
