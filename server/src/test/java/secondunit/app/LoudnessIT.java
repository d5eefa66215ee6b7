package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Program;
import secondunit.fixture.Programs;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Delivered sound has the loudness that was asked for, by the meter of the FFmpeg installed beside
/// us.
final class LoudnessIT {

    private static final Pattern INTEGRATED =
            Pattern.compile("(?s)Summary:.*I:\\s+(-?[\\d.]+) LUFS");
    private static final Pattern PEAK = Pattern.compile("(?s)Summary:.*Peak:\\s+(-?[\\d.]+) dBFS");

    @TempDir Path folder;

    @BeforeAll
    static void needsFfmpeg() {
        Programs.require("ffmpeg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocean | -23 |",
                "aurora | -23 | --loudness=-23",
                "aurora | -16 | --loudness=-16",
                "rain on glass | -31.5 | --loudness=-31.5"
            })
    void isDelivered(String prompt, double wanted, String option) throws Exception {
        String said = measured(prompt, "--seconds", "6", option == null ? "--seed=1" : option);
        assertEquals(wanted, number(INTEGRATED, said), 0.2);
        assertTrue(number(PEAK, said) <= -0.9, said);
    }

    @ParameterizedTest
    @CsvSource({"bouncing balls, -12", "rain on glass, -8"})
    void peaksKeepTheSoundSofterAndThatIsSaid(String prompt, int wanted) throws Exception {
        CommandLineRun run = render(prompt, "--seconds", "6", "--loudness=" + wanted, "--json");
        String said = meter();
        double is = number(INTEGRATED, said);
        assertTrue(is < wanted - 0.2, said);
        assertEquals(-1, number(PEAK, said), 0.2);
        String warning = Program.json(run.out()).path("warnings").path(0).asText();
        Matcher told = Pattern.compile("The sound has (-[\\d.]+) LUFS").matcher(warning);
        assertTrue(told.find(), warning);
        assertEquals(is, Double.parseDouble(told.group(1)), 0.2);
    }

    private String measured(String... arguments) throws Exception {
        render(arguments);
        return meter();
    }

    private CommandLineRun render(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "render";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "-o";
        all[arguments.length + 2] = "sound.wav";
        CommandLineRun run = CommandHere.run(folder, all);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private String meter() throws Exception {
        return Programs.output(
                "ffmpeg",
                "-hide_banner",
                "-nostats",
                "-i",
                folder.resolve("sound.wav").toString(),
                "-af",
                "ebur128=peak=true",
                "-f",
                "null",
                "-");
    }

    private static double number(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        assertTrue(matcher.find(), said);
        return Double.parseDouble(matcher.group(1));
    }
}
