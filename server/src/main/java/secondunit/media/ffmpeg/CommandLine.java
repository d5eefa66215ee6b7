package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.picture.FrameFormat;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `ffmpeg` command line as a peer to be measured against.
final class CommandLine {

    /// What it says about itself under `-benchmark`.
    private static final Pattern BENCH =
            Pattern.compile("bench: utime=([0-9.]+)s stime=([0-9.]+)s");

    private CommandLine() {}

    /// Processor seconds it takes to encode raw frames on two threads; empty where there is no such
    /// program.
    ///
    /// @param rounds how often the raw file is read
    /// @param encoder its name, then its options
    static OptionalDouble encodeSeconds(
            Path raw,
            FrameFormat format,
            Timebase rate,
            int rounds,
            @Nullable String encoder,
            Path clip) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("ffmpeg", "-hide_banner", "-benchmark", "-y"));
        command.addAll(List.of("-stream_loop", Integer.toString(rounds - 1)));
        command.addAll(List.of("-f", "rawvideo", "-s", format.size().toString()));
        command.addAll(List.of("-pix_fmt", layout(format), "-r", rate.toString()));
        command.addAll(List.of("-i", raw.toString(), "-threads", "2", "-c:v"));
        command.addAll(List.of(Objects.requireNonNull(encoder).split(" ")));
        command.add(clip.toString());
        Matcher bench = BENCH.matcher(said(command));
        return bench.find()
                ? OptionalDouble.of(
                        Double.parseDouble(bench.group(1)) + Double.parseDouble(bench.group(2)))
                : OptionalDouble.empty();
    }

    private static String layout(FrameFormat format) {
        return PixelFormats.name(PixelFormats.planar(format.pixels()).orElseThrow());
    }

    /// All the program says; nothing where it is not installed.
    private static String said(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return "";
        }
    }
}
