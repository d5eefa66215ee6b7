package secondunit.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The real OpenTimelineIO Python package reads our file. Its Python is named by the system
/// property `otio.python` or the environment variable `OTIO_PYTHON`, else `python3`. Without the
/// package the test is skipped, unless the system property `hosts.required` is true.
final class OpenTimelineIoIT {

    @TempDir private Path takes;
    @TempDir private Path folder;

    @Test
    void rangesAt2997DropFrameAreReadBack() throws Exception {
        assertEquals(
                """
                timeline Reel 1 107892 29.97002997002997 01:00:00;00
                track Video V1 194
                clip aurora at 0+76 01:00:00;00 uses 107904+76 01:00:00;12 of 107892+100 rate 29.97002997002997 handles 12 12 bytes 4
                gap 76+30
                clip ocean at 106+88 01:00:03;16 uses 107892+88 01:00:00;00 of 107892+100 rate 29.97002997002997 handles 0 12 bytes 6
                track Audio A1 76
                clip aurora at 0+76 01:00:00;00 uses 107904+76 01:00:00;12 of 107892+100 rate 29.97002997002997 handles 12 12 bytes 4
                """,
                readBack(Cuts.NTSC_DROP));
    }

    @Test
    void rangesAt23976AreReadBack() throws Exception {
        assertEquals(
                """
                timeline Reel 1 86400 23.976023976023978 01:00:00:00
                track Video V1 194
                clip aurora at 0+76 01:00:00:00 uses 86412+76 01:00:00:12 of 86400+100 rate 23.976023976023978 handles 12 12 bytes 4
                gap 76+30
                clip ocean at 106+88 01:00:04:10 uses 86400+88 01:00:00:00 of 86400+100 rate 23.976023976023978 handles 0 12 bytes 6
                track Audio A1 76
                clip aurora at 0+76 01:00:00:00 uses 86412+76 01:00:00:12 of 86400+100 rate 23.976023976023978 handles 12 12 bytes 4
                """,
                readBack(Cuts.FILM_NTSC));
    }

    private String readBack(TimecodeFormat format) throws Exception {
        Answer imported = python("-c", "import opentimelineio");
        boolean required = Boolean.getBoolean("hosts.required");
        assumeTrue(
                required || imported.exit() == 0,
                () -> "OpenTimelineIO is not installed for " + interpreter());
        Path file = HandOff.as("otio").write(Cuts.twoClips(takes, format), folder);
        Path script = Path.of("src/test/resources/read_ranges.py").toAbsolutePath();
        Answer read =
                python(script.toString(), file.toString(), format.dropFrame() ? "drop" : "all");
        assertEquals(0, read.exit(), read.text());
        return read.text();
    }

    private static Answer python(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8"));
        try {
            Process process = builder.start();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text.replace("\r\n", "\n"));
        } catch (IOException e) {
            return new Answer(-1, String.valueOf(e.getMessage()));
        }
    }

    private static String interpreter() {
        return Optional.ofNullable(System.getProperty("otio.python"))
                .or(() -> Optional.ofNullable(System.getenv("OTIO_PYTHON")))
                .orElse("python3");
    }

    private record Answer(int exit, String text) {}
}
