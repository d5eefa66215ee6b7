package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;

import secondunit.host.Clip;
import secondunit.timeline.Timebase;

import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes clips to be recognised by: one flat colour with the frame's number in binary, eight bars
/// across the top ninth, the lowest bit left, white for one.
public final class TestClips {

    static final Timebase RATE = Timebase.of(30);
    static final int BARS = 8;

    private static final int SAMPLE_RATE = 48_000;
    private static final int TONE_HERTZ = 440;
    private static final List<String> BT709 =
            List.of(
                    "-vf", "scale=out_color_matrix=bt709:out_range=tv",
                    "-colorspace", "bt709",
                    "-color_primaries", "bt709",
                    "-color_trc", "bt709",
                    "-color_range", "tv");

    private final Path folder;
    private final int width;
    private final int height;

    public TestClips(Path folder, int width, int height) {
        this.folder = folder;
        this.width = width;
        this.height = height;
    }

    /// A silent opaque loop in VP9.
    public Clip flat(String take, Color colour, int frames) throws Exception {
        return clip(take, vp9(take, colour, frames), null, frames, false);
    }

    /// The same in H.264 and MP4, whose times are exact where WebM's are rounded to milliseconds.
    Clip h264(String take, Color colour, int frames) throws Exception {
        List<String> codec = new ArrayList<>(BT709);
        codec.addAll(List.of("-c:v", "libx264", "-crf", "8", "-pix_fmt", "yuv420p"));
        Path picture = encode(take + "-" + frames + ".mp4", colour, frames, codec);
        return clip(take, picture, null, frames, false);
    }

    /// The same with a tone as sound of its own.
    public Clip withSound(String take, Color colour, int frames) throws Exception {
        return clip(take, vp9(take, colour, frames), tone(take, frames), frames, false);
    }

    /// A silent loop with straight alpha in VP9. The colour's own alpha is that of the body; the
    /// bars are opaque.
    public Clip translucent(String take, Color colour, int frames) throws Exception {
        return clip(take, vp9(take, colour, frames), null, frames, true);
    }

    Clip clip(String take, Path picture, @Nullable Path sound, int frames, boolean alpha) {
        return new Clip(
                take, "Clip " + take, picture, sound, frames, RATE, width, height, true, alpha);
    }

    Path vp9(String name, Color colour, int frames) throws Exception {
        boolean alpha = colour.getAlpha() < 255;
        List<String> codec = new ArrayList<>(BT709);
        codec.addAll(
                List.of(
                        "-c:v",
                        "libvpx-vp9",
                        "-crf",
                        "4",
                        "-b:v",
                        "0",
                        "-deadline",
                        "realtime",
                        "-cpu-used",
                        "8",
                        "-pix_fmt",
                        alpha ? "yuva420p" : "yuv420p"));
        return encode(name + "-" + frames + ".webm", colour, frames, codec);
    }

    Path encode(String file, Color colour, int frames, List<String> codec) throws Exception {
        Path to = folder.resolve(file);
        if (Files.exists(to)) {
            return to;
        }
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "ffmpeg",
                                "-y",
                                "-loglevel",
                                "error",
                                "-f",
                                "rawvideo",
                                "-pix_fmt",
                                "rgba",
                                "-s",
                                width + "x" + height,
                                "-r",
                                RATE.toString(),
                                "-i",
                                "-"));
        command.addAll(codec);
        command.add(to.toString());
        Process ffmpeg =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var pipe = new BufferedOutputStream(ffmpeg.getOutputStream())) {
            for (int frame = 0; frame < frames; frame++) {
                paint(frame, colour, pipe);
            }
        }
        assertEquals(true, ffmpeg.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, ffmpeg.exitValue(), String.join(" ", command));
        return to;
    }

    private void paint(int frame, Color colour, OutputStream to) throws IOException {
        byte[] body = pixel(colour);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean bar = y < height / 9;
                boolean one = (frame >> (x * BARS / width) & 1) == 1;
                to.write(bar ? pixel(one ? Color.WHITE : Color.BLACK) : body);
            }
        }
    }

    private static byte[] pixel(Color colour) {
        return new byte[] {
            (byte) colour.getRed(),
            (byte) colour.getGreen(),
            (byte) colour.getBlue(),
            (byte) colour.getAlpha()
        };
    }

    /// A quiet tone as 16-bit stereo WAV, exactly as long as the frames.
    Path tone(String name, int frames) throws IOException {
        Path to = folder.resolve(name + "-" + frames + ".wav");
        if (Files.exists(to)) {
            return to;
        }
        int samples = Math.toIntExact(RATE.sampleAt(frames, SAMPLE_RATE));
        ByteBuffer wav = ByteBuffer.allocate(44 + samples * 4).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(36 + samples * 4);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 2).putInt(SAMPLE_RATE);
        wav.putInt(SAMPLE_RATE * 4).putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(samples * 4);
        for (int i = 0; i < samples; i++) {
            short value = (short) (4000 * Math.sin(2 * Math.PI * TONE_HERTZ * i / SAMPLE_RATE));
            wav.putShort(value).putShort(value);
        }
        return Files.write(to, wav.array());
    }
}
