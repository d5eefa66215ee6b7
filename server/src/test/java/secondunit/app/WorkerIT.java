package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What happens to a shot when a process ends in the middle of it: nothing half-written stays, the
/// exit code is right.
final class WorkerIT {

    @TempDir Path folder;

    @Test
    void aKilledWorkerIsAFailureThatLeavesNothing() throws IOException, InterruptedException {
        Process command = startLongShot("long.mkv");
        worker(command).destroyForcibly();
        assertEquals(5, exit(command), said());
        assertTrue(said().contains("worker"), said());
        assertEquals(List.of(), left());
    }

    @Test
    void anInterruptEndsWith130AndLeavesNothing() throws IOException, InterruptedException {
        Process command = startLongShot("long.mp4");
        ProcessHandle worker = worker(command);
        Program.output(
                Map.of(),
                List.of(
                        Program.installed("kill").toString(),
                        "-INT",
                        Long.toString(command.pid())));
        assertEquals(130, exit(command), said());
        assertFalse(worker.isAlive(), "the worker went with its command");
        assertEquals(List.of(), left());
    }

    @Test
    void aTerminalsInterruptReachesTheWorkerTooAndLeavesNothing()
            throws IOException, InterruptedException {
        Process command = startLongShot("long.mkv");
        ProcessHandle worker = worker(command);
        for (long pid : new long[] {worker.pid(), command.pid()}) {
            Program.output(
                    Map.of(),
                    List.of(Program.installed("kill").toString(), "-INT", Long.toString(pid)));
        }
        assertEquals(130, exit(command), said());
        assertEquals(List.of(), left());
    }

    @Test
    void aWorkerWhoseCommandWasKilledEndsAndLeavesNothing() throws Exception {
        Process command = startLongShot("long.mkv");
        ProcessHandle worker = worker(command);
        command.destroyForcibly();
        worker.onExit().get(30, TimeUnit.SECONDS);
        assertEquals(List.of(), left());
    }

    @Test
    void anOlderClipOfThatNameOutlivesAFailure() throws IOException, InterruptedException {
        Path old = Files.writeString(folder.resolve("long.mkv"), "an older clip");
        Process command = startLongShot("long.mkv");
        worker(command).destroyForcibly();
        assertEquals(5, exit(command), said());
        assertEquals("an older clip", Files.readString(old));
    }

    /// Starts a shot that lasts minutes and returns when its first frames are being written: soon
    /// where none waits to be encoded with later ones.
    private Process startLongShot(String name) throws IOException, InterruptedException {
        Process command =
                CommandLineRun.start(
                        folder,
                        folder.resolve("out.txt"),
                        folder.resolve("err.txt"),
                        "render",
                        "northern lights",
                        "-o",
                        name,
                        "--seconds",
                        "600",
                        "--size",
                        "640x360");
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (part().isEmpty() || Files.size(part().getFirst()) < 100_000) {
            assertTrue(command.isAlive() && System.nanoTime() < deadline, said());
            command.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return command;
    }

    private static ProcessHandle worker(Process command) {
        return command.children().findFirst().orElseThrow();
    }

    private static int exit(Process command) throws InterruptedException {
        assertTrue(command.waitFor(1, TimeUnit.MINUTES), "the command ends");
        return command.exitValue();
    }

    private List<Path> part() throws IOException {
        return left().stream()
                .filter(file ->
                        file.toString().endsWith(".part") && !file.toString().contains(".json."))
                .toList();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".txt"))
                    .filter(file -> !file.equals(folder.resolve("home")))
                    .toList();
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }
}
