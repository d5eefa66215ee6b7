package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Pictures;
import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.CodedFrames;
import secondunit.media.Media;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Plane;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A clip that was left and gone on with is as good as one that was not.
final class JoinedClipTest {

    private static final Size SIZE = new Size(320, 192);
    private static final int FRAMES = 30;
    private static final int RATE = 48_000;

    /// Decibels that a joint may cost.
    private static final double COST = 0.3;

    @TempDir Path folder;

    private final Media media = new FfmpegMedia();

    /// What is written: a picture that moves, a tone, a timecode.
    private record Reel(ClipPlan plan, List<Frame> frames) {

        static Reel of(DeliveryFormat format, boolean alpha) {
            FrameFormat picture = Pictures.format(SIZE, format.pixels(alpha));
            Timecode start = Timecode.ofFrame(86_400, TimecodeFormat.usual(Written.RATE));
            return new Reel(
                    new ClipPlan(
                            format,
                            Written.RATE,
                            picture,
                            new SoundFormat(RATE, 2),
                            start,
                            null,
                            0,
                            Map.of("comment", "a test")),
                    IntStream.range(0, FRAMES)
                            .mapToObj(time -> Pictures.waves(picture, time))
                            .toList());
        }

        Samples sound(int frame) {
            long from = Written.RATE.sampleAt(frame, RATE);
            float[] tone = new float[(int) (Written.RATE.sampleAt(frame + 1, RATE) - from)];
            for (int i = 0; i < tone.length; i++) {
                tone[i] = (float) (0.3 * Math.sin((from + i) * 0.05));
            }
            return new Samples(RATE, new float[][] {tone, tone.clone()});
        }
    }

    private Path whole(Reel reel) {
        Path file = file(reel, "whole");
        try (ClipWriter writer = media.create(file, reel.plan())) {
            write(writer, reel, 0, FRAMES);
            writer.finish();
        }
        return file;
    }

    private Path file(Reel reel, String name) {
        return folder.resolve(name + "." + reel.plan().format().extension());
    }

    private static void write(ClipWriter writer, Reel reel, int from, int to) {
        for (int i = from; i < to; i++) {
            writer.write(reel.frames().get(i));
            writer.write(reel.sound(i));
        }
    }

    private ClipWriter begin(Path file, Reel reel, Optional<CodedFrames> begun) {
        if (begun.isEmpty()) {
            return media.create(file, reel.plan());
        }
        ClipWriter writer = media.create(file, reel.plan(), begun.get());
        for (int i = 0; i < begun.get().frames(); i++) {
            writer.copy();
            writer.write(reel.sound(i));
        }
        return writer;
    }

    private static int made(Optional<CodedFrames> begun) {
        return begun.map(CodedFrames::frames).orElse(0L).intValue();
    }

    /// Left before a frame, gone on with what was kept before.
    private CodedFrames leave(Reel reel, Optional<CodedFrames> begun, int before) {
        Path file = file(reel, "part");
        try (ClipWriter writer = begin(file, reel, begun)) {
            write(writer, reel, made(begun), before);
            CodedFrames coded = writer.suspend().orElseThrow();
            assertEquals(before, coded.frames());
            return coded.named(folder.resolve("kept-" + before));
        }
    }

    private Path finish(Reel reel, CodedFrames begun) {
        Path file = file(reel, "joined");
        try (ClipWriter writer = begin(file, reel, Optional.of(begun))) {
            write(writer, reel, (int) begun.frames(), FRAMES);
            writer.finish();
        }
        return file;
    }

    /// Left before each of these frames.
    private Path joined(Reel reel, int... stops) {
        Optional<CodedFrames> kept = Optional.empty();
        for (int stop : stops) {
            kept = Optional.of(leave(reel, kept, stop));
        }
        return finish(reel, kept.orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WAV", "MP4", "WEBM_VP9"})
    void whereFramesStandAloneTheJoinedFileIsTheSameFile(DeliveryFormat format) throws IOException {
        for (boolean alpha : alphas(format)) {
            Reel reel = Reel.of(format, alpha);
            byte[] whole = Files.readAllBytes(whole(reel));
            assertArrayEquals(whole, Files.readAllBytes(joined(reel, 1, 9, 29)));
        }
    }

    private static List<Boolean> alphas(DeliveryFormat format) {
        return format.hasAlpha() ? List.of(false, true) : List.of(false);
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM_VP9"})
    void whereFramesLeanOnOthersAJointIsAKeyframeAndCostsNothingThatIsSeen(DeliveryFormat format) {
        for (boolean alpha : alphas(format)) {
            Reel reel = Reel.of(format, alpha);
            Path whole = whole(reel);
            Path joined = joined(reel, 7, 8, 19);
            List<Packets.Packet> packets = Packets.of(joined).list();
            assertEquals(times(Packets.of(whole).list()), times(packets));
            Stream.of(0, 7, 8, 19).forEach(joint -> assertTrue(packets.get(joint).key()));
            assertSeenAlike(reel, whole, joined, alpha, 7, 8, 19);
        }
    }

    private static List<List<Long>> times(List<Packets.Packet> packets) {
        return packets.stream().map(packet -> List.of(packet.pts(), packet.duration())).toList();
    }

    /// A keyframe is no worse than the frame that was there, and none is worse than the worst was:
    /// between them, keyframes stand elsewhere than in a clip that was not left.
    private static void assertSeenAlike(
            Reel reel, Path whole, Path joined, boolean alpha, int... joints) {
        String decoder = alpha ? "libvpx-vp9" : null;
        List<Frame> expected = Written.decoded(whole, decoder);
        List<Frame> seen = Written.decoded(joined, decoder);
        assertEquals(FRAMES, seen.size());
        assertEquals(expected.getFirst().format(), seen.getFirst().format());
        for (int plane : alpha ? new int[] {0, 3} : new int[] {0}) {
            double[] before = psnr(reel, expected, plane);
            double[] after = psnr(reel, seen, plane);
            String all = Arrays.toString(before) + Arrays.toString(after);
            for (int joint : joints) {
                assertTrue(after[joint] > before[joint] - COST, joint + ": " + all);
            }
            assertTrue(least(after) > least(before) - COST, all);
        }
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double[] psnr(Reel reel, List<Frame> seen, int plane) {
        return IntStream.range(0, FRAMES)
                .mapToDouble(frame -> psnr(reel, seen, frame, plane))
                .toArray();
    }

    private static double psnr(Reel reel, List<Frame> seen, int frame, int plane) {
        Plane meant = reel.frames().get(frame).plane(plane);
        return Pictures.psnr(seen.get(frame).plane(plane), meant, 255);
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM_VP9", "MOV_PRORES"})
    void theSoundOfAJoinedClipIsTheSame(DeliveryFormat format) {
        Reel reel = Reel.of(format, false);
        try (ReadBack whole = new ReadBack(whole(reel));
                ReadBack joined = new ReadBack(joined(reel, 10, 20))) {
            float[][] expected = whole.samples();
            float[][] heard = joined.samples();
            assertArrayEquals(expected[0], heard[0]);
            assertArrayEquals(expected[1], heard[1]);
        }
    }

    @Test
    void framesOfMuchDetailAreJoinedToo() {
        FrameFormat picture = Pictures.format(SIZE, PixelFormat.YUV420P8);
        Reel smooth = Reel.of(DeliveryFormat.MP4, false);
        Reel reel =
                new Reel(
                        smooth.plan(),
                        IntStream.range(0, FRAMES)
                                .mapToObj(time ->
                                        time % 20 < 10
                                                ? Pictures.noise(picture, time)
                                                : smooth.frames().get(time))
                                .toList());
        Path joined = joined(reel, 5, 15, 25);
        assertEquals(FRAMES, Written.decoded(joined, null).size());
        assertSeenAlike(reel, whole(reel), joined, false, 5, 15, 25);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatIsDamagedIsNeverJoined(int damage) throws IOException {
        for (DeliveryFormat format :
                List.of(
                        DeliveryFormat.MP4,
                        DeliveryFormat.WEBM_VP9,
                        DeliveryFormat.MOV_PRORES,
                        DeliveryFormat.MKV_FFV1)) {
            Reel reel = Reel.of(format, false);
            CodedFrames kept = leave(reel, Optional.empty(), 20);
            byte[] bytes = Files.readAllBytes(kept.file());
            switch (damage) {
                case 0 -> flip(bytes, 997);
                case 1 -> flip(bytes, 1);
                case 2 -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
                default -> bytes = new byte[0];
            }
            Files.write(kept.file(), bytes);
            assertBad(reel, kept);
        }
    }

    private static void flip(byte[] bytes, int step) {
        for (int i = step; i < bytes.length; i += step) {
            bytes[i] ^= 1;
        }
    }

    private void assertBad(Reel reel, CodedFrames kept) {
        MediaException problem = assertThrows(MediaException.class, () -> finish(reel, kept));
        assertEquals(MediaException.Kind.BAD_INPUT, problem.kind(), problem.getMessage());
    }

    @Test
    void whatIsGoneOrWasCodedOtherwiseIsNeverJoined() throws IOException {
        Reel reel = Reel.of(DeliveryFormat.MP4, false);
        CodedFrames kept = leave(reel, Optional.empty(), 5);
        assertBad(reel, new CodedFrames(kept.file(), 5, kept.checksum(), "another coder"));
        assertBad(reel, new CodedFrames(kept.file(), 6, kept.checksum(), kept.coder()));
        Files.delete(kept.file());
        assertBad(reel, kept);
    }
}
