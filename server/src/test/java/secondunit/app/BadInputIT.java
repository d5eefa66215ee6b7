package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Door;
import secondunit.fixture.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whatever is wrong is answered in one plain sentence, with the right exit code, and leaves no
/// file.
final class BadInputIT {

    @TempDir Path folder;

    static Stream<Arguments> requests() {
        return Stream.of(
                atTheProgram(2, "zero", "render aurora -o a.mp4 --seconds 0"),
                bad(2, "-1", "render aurora -o a.mp4 --seconds -1"),
                bad(2, "soon", "render aurora -o a.mp4 --seconds soon"),
                bad(2, "2 to", "render aurora -o a.mp4 --frames 1"),
                bad(2, "7680", "render aurora -o a.mp4 --size 7681x720"),
                bad(2, "even", "render aurora -o a.mp4 --size 321x180"),
                bad(2, "0/1", "render aurora -o a.mp4 --fps 0/1"),
                bad(2, "alpha", "render balls -o a.mp4 --alpha"),
                bad(2, "5..20", "render aurora -o a.mp4 --frames 10 --range 5..20"),
                bad(2, "format", "render aurora -o a.mp4 --format tiff"),
                bad(2, ".mkv", "render aurora -o a.mp4 --format mkv-ffv1"),
                bad(2, ".xyz", "render aurora -o a.xyz"),
                bad(2, "--sizes", "render aurora -o a.mp4 --sizes 320x180"),
                bad(2, "-1", "extend text.mp4 -o a.mkv --by -1"),
                bad(2, "handles", "extend text.mp4 -o a.mkv --by 2 --handles -3"),
                atTheProgram(2, "mutually exclusive", "retime a.mp4 -o a.mkv --speed 1/2 --fps 60"),
                bad(2, "--speed", "retime a.mp4 -o a.mkv"),
                bad(2, "speed \"0\"", "retime a.mp4 -o a.mkv --speed 0"),
                bad(2, "speed \"-1\"", "retime a.mp4 -o a.mkv --speed=-1"),
                bad(2, "1/100 to 100", "retime a.mp4 -o a.mkv --speed 1000x"),
                bad(2, "frame rate", "retime a.mp4 -o a.mkv --fps soon"),
                bad(2, "--to", "retake a.mp4 -o a.mkv --from 3f"),
                bad(2, "mutually exclusive", "loop a.mp4 -o a.mkv --frames 3 --to 40f"),
                bad(2, "needs a tempo", "loop a.mp4 -o a.mkv --to 4bars"),
                bad(2, "--bpm", "loop a.mp4 -o a.mkv --to 10s --bpm 120"),
                bad(2, "4bars", "loop a.mp4 -o a.mkv --to long"),
                bad(4, "missing.mp4", "retake missing.mp4 -o a.mkv --from 1f --to 3f"),
                bad(4, "text.mp4", "retime text.mp4 -o a.mkv --speed 1/2"),
                atTheProgram(3, "There is: Northern lights", "render dentist -o a.mp4"),
                bad(3, "4096x2304", "render aurora -o a.mp4 --size 7680x4320"),
                bad(3, "no player", "render aurora -o a.mp4 --model dreamer"),
                bad(3, "aurora", "render aurora -o a.mkv --alpha"),
                bad(
                        3,
                        "mov-dnxhr",
                        "render balls -o a.mov --format mov-dnxhr --frames 2 --size 128x72"),
                bad(2, "styles: natural", "render aurora -o a.mp4 --style cubism"),
                bad(2, "speed \"-1\"", "render aurora -o a.mp4 --speed=-1"),
                bad(2, "speed is 0.05 to 50", "render aurora -o a.mp4 --speed 0.001"),
                bad(2, "moves: static", "render aurora -o a.mp4 --camera spin"),
                bad(2, "#d8502c", "render aurora -o a.mp4 --palette red"),
                bad(2, "not both", "render aurora -o a.mp4 --palette #fff --image text.mp4"),
                bad(2, "10 to 400 mm", "render aurora -o a.mp4 --lens 1mm"),
                bad(2, "no --sound", "render aurora -o a.mp4 --repeat-sound"),
                bad(2, "name a folder", "gallery -o text.mp4"),
                bad(2, "name a folder", "bench footage --made text.mp4"),
                bad(4, "text.mp4", "render aurora -o a.mp4 --image text.mp4"),
                bad(4, "missing.wav", "render aurora -o a.mp4 --sound missing.wav"),
                bad(4, "text.mp4", "render aurora -o a.mp4 --sound text.mp4"),
                bad(4, "missing.mp4", "extend missing.mp4 -o a.mkv --by 2"),
                bad(4, "empty.mp4", "extend empty.mp4 -o a.mkv --by 2"),
                atTheProgram(4, "text.mp4", "extend text.mp4 -o a.mkv --by 2"),
                bad(4, "script.mp4", "extend script.mp4 -o a.mkv --by 2"),
                bad(4, "folder.mp4", "extend folder.mp4 -o a.mkv --by 2"),
                atTheProgram(4, "text.mp4", "handoff text.mp4 -o out --as otio"),
                bad(5, "nowhere", "render aurora -o nowhere/a.mp4 --frames 2 --size 64x36"),
                atTheProgram(
                        5, "folder.mp4", "render aurora -o folder.mp4 --frames 2 --size 64x36"));
    }

    /// @param command with `~` for a blank within a prompt
    private static Arguments bad(int exit, String said, String command) {
        return Arguments.of(exit, said, command, (Door) CommandHere::run);
    }

    private static Arguments atTheProgram(int exit, String said, String command) {
        return Arguments.of(exit, said, command, Door.PROGRAM);
    }

    @ParameterizedTest(name = "{2} ends with {0}")
    @MethodSource("requests")
    void isAnsweredClearlyAndLeavesNothing(int exit, String said, String command, Door door)
            throws IOException {
        Files.createFile(folder.resolve("empty.mp4"));
        Files.writeString(
                folder.resolve("text.mp4"), "this is a shopping list, not a film\n".repeat(50));
        Files.writeString(
                folder.resolve("script.mp4"),
                "ffconcat version 1.0\nfile 'text.mp4'\nduration 2\n");
        Files.createDirectory(folder.resolve("folder.mp4"));
        Set<Path> before = files();
        CommandLineRun run = door.run(folder, arguments(command + " --json"));
        assertEquals(exit, run.exit(), run.err());
        String message = Program.json(run.out()).path("error").path("message").asText();
        String hint = Program.json(run.out()).path("error").path("hint").asText();
        assertTrue((message + hint).contains(said), run.out());
        assertFalse(run.err().contains("\tat "), "no stack trace: " + run.err());
        assertEquals(before, files(), "nothing is left");
    }

    private static String[] arguments(String command) {
        return Stream.of(command.split(" ", -1))
                .map(argument -> argument.replace('~', ' '))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aurora                   | --palette=#123456 |
                    snowfall, density 0      | --seed=2          |
                    ocean, day and midnight  | --seed=2          | took day
                    ocean, static, pan left  | --seed=2          | took static
                    \ud83d\udd25 at night      | --seed=2          |
                    """)
    void whatIsOddIsMadeAsFarAsItMakesSense(String prompt, String option, String said) {
        CommandLineRun run =
                CommandHere.run(
                        folder,
                        "render",
                        prompt,
                        "-o",
                        "a.mp4",
                        option,
                        "--frames",
                        "2",
                        "--size",
                        "64x36");
        assertEquals(0, run.exit(), run.err());
        CommandLineRun reading = CommandHere.run(folder, "read", prompt);
        assertEquals(0, reading.exit(), reading.err());
        assertTrue(said == null || reading.out().contains(said), reading.out());
    }

    @Test
    void aLongPromptIsReadToItsEnd() {
        String prompt = "rolling waves, " + "and again more waves ".repeat(2_500) + "12 seconds";
        CommandLineRun run = CommandLineRun.of(folder, "read", prompt);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("12 seconds"), run.out());
    }

    @Test
    void anUnwritableFolderIsSaidSo() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertTrue(closed.toFile().setWritable(false));
        if (Files.isWritable(closed)) {
            closed = Path.of("/proc");
        }
        CommandLineRun run =
                CommandHere.run(
                        folder,
                        "render",
                        "aurora",
                        "-o",
                        closed.resolve("a.mp4").toString(),
                        "--frames",
                        "2",
                        "--size",
                        "64x36");
        assertEquals(5, run.exit(), run.err());
        assertTrue(run.err().contains("a.mp4"), run.err());
    }

    @Test
    void aSourceIsNeverWrittenOver() throws IOException {
        CommandLineRun made =
                CommandHere.run(
                        folder,
                        "render",
                        "balls",
                        "-o",
                        "a.mkv",
                        "--frames",
                        "12",
                        "--size",
                        "128x72");
        assertEquals(0, made.exit(), made.err());
        Path link = Files.createSymbolicLink(folder.resolve("link.mkv"), Path.of("a.mkv"));
        byte[] before = Files.readAllBytes(folder.resolve("a.mkv"));
        for (String out : List.of("a.mkv", link.getFileName().toString())) {
            CommandLineRun run = CommandHere.run(folder, "extend", "a.mkv", "-o", out, "--by", "2");
            assertEquals(2, run.exit(), run.err());
            assertTrue(run.err().contains("choose another name"), run.err());
        }
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("a.mkv")));
    }

    @Test
    void aLibtorchOfTheWrongVersionIsRefusedBeforeItLoads() {
        CommandLineRun run =
                CommandLineRun.with(
                        Map.of("PYTORCH_LIBRARY_PATH", folder.toString()),
                        folder,
                        "render",
                        "balls",
                        "-o",
                        "a.mp4",
                        "--frames",
                        "2");
        assertEquals(3, run.exit(), run.err());
        assertTrue(run.err().contains("torch 2.7.1"), run.err());
    }

    @Test
    void settingsThatMakeNoSenseAreSaidSo() {
        CommandLineRun run =
                CommandLineRun.with(Map.of("SECONDUNIT_THREADS", "many"), folder, "models");
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("SECONDUNIT_THREADS"), run.err());
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(folder.resolve("home")))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void anErrorForPeopleGoesToStandardErrorAlone() {
        CommandLineRun run =
                CommandLineRun.of(folder, "render", "a dog on a skateboard", "-o", "a.mp4");
        assertEquals(3, run.exit());
        assertEquals("", run.out());
        assertEquals(
                List.of(),
                run.err().lines().filter(line -> !line.startsWith("secondunit: ")).toList());
    }
}
