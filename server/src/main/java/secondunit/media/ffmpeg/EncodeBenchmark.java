package secondunit.media.ffmpeg;

import com.sun.management.OperatingSystemMXBean;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.WriteFailure;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Plane;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What encoding costs here, and what it costs the `ffmpeg` command line on the same raw frames.
public final class EncodeBenchmark {

    private static final FrameFormat BASE =
            new FrameFormat(
                    new Size(1920, 1080),
                    DeliveryFormat.MOV_PRORES.pixels(false),
                    Colour.BT709,
                    Ratio.ONE);
    private static final Timebase RATE = new Timebase(24000, 1001);
    private static final int PICTURES = 8;
    private static final int ROUNDS = 6;
    private static final Map<DeliveryFormat, String> PEERS =
            Map.of(
                    DeliveryFormat.MOV_PRORES, "prores_ks -profile:v 3",
                    DeliveryFormat.MOV_DNXHR, "dnxhd -profile:v dnxhr_hq");

    private EncodeBenchmark() {}

    /// One codec.
    ///
    /// @param frames of 1920x1080
    /// @param ourSeconds of processor time, all threads, from the first frame to the closed file
    /// @param peerSeconds the same for the command line; empty where it is not installed
    public record Row(
            DeliveryFormat format, int frames, double ourSeconds, OptionalDouble peerSeconds) {

        /// Ours over the peer's: below one we are cheaper.
        public OptionalDouble ratio() {
            return peerSeconds.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(ourSeconds / peerSeconds.getAsDouble());
        }
    }

    /// Measures ProRes 422 HQ and DNxHR HQ, one after the other on two threads.
    ///
    /// @param workdir where raw frames and clips lie meanwhile, about 100 MB; emptied of them again
    public static List<Row> run(Path workdir) {
        return List.of(
                measure(DeliveryFormat.MOV_PRORES, workdir),
                measure(DeliveryFormat.MOV_DNXHR, workdir));
    }

    private static Row measure(DeliveryFormat format, Path workdir) {
        FrameFormat picture = BASE.withPixels(format.pixels(false));
        List<Frame> frames =
                IntStream.range(0, PICTURES).mapToObj(i -> grainy(picture, i)).toList();
        Path clip = workdir.resolve("bench-ours.mov");
        try {
            encode(format, frames, 1, clip);
            double ours = encode(format, frames, ROUNDS, clip);
            return new Row(format, PICTURES * ROUNDS, ours, peer(format, frames, workdir));
        } finally {
            remove(clip);
        }
    }

    private static double encode(DeliveryFormat format, List<Frame> frames, int rounds, Path clip) {
        ClipPlan plan =
                new ClipPlan(
                        format, RATE, frames.getFirst().format(), null, null, null, 0, Map.of());
        long start = processorNanos();
        try (ClipWriter writer = FfmpegWriter.create(clip, plan)) {
            for (int i = 0; i < rounds; i++) {
                frames.forEach(writer::write);
            }
            writer.finish();
        }
        return (processorNanos() - start) / 1e9;
    }

    private static OptionalDouble peer(DeliveryFormat format, List<Frame> frames, Path workdir) {
        Path raw = workdir.resolve("bench-frames.raw");
        Path clip = workdir.resolve("bench-peer.mov");
        try {
            write(frames, raw);
            return CommandLine.encodeSeconds(
                    raw, frames.getFirst().format(), RATE, ROUNDS, PEERS.get(format), clip);
        } finally {
            remove(raw);
            remove(clip);
        }
    }

    /// A drifting gradient under grain of the size a camera makes.
    private static Frame grainy(FrameFormat format, int time) {
        SplittableRandom grain = new SplittableRandom(time);
        Frame frame = new Frame(format);
        int unit = 1 << (format.pixels().bitDepth() - 8);
        for (Plane plane : frame.planes()) {
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    double slope = Math.sin((x + 6 * time) / 60.0) * Math.cos(y / 45.0);
                    plane.set(x, y, (int) (unit * (126 + 80 * slope + 4 * grain.nextDouble())));
                }
            }
        }
        return frame;
    }

    private static void write(List<Frame> frames, Path raw) {
        try (OutputStream out = Files.newOutputStream(raw)) {
            for (Frame frame : frames) {
                for (Plane plane : frame.planes()) {
                    out.write(plane.bytes());
                }
            }
        } catch (IOException failed) {
            throw WriteFailure.of(raw, failed);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
