package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.jobs.BoardException;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A disk that is really full: a small one in memory, where this process may mount one.
final class FullDiskIT {

    @TempDir Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/mount")), "Linux mounts so");
        Assumptions.assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()),
                "no disk can be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        runs("umount", disk.toString());
    }

    @Test
    void whoeverWasToldYesIsThereAndMoreAreOnceThereIsRoom()
            throws IOException, InterruptedException {
        Path home = disk.resolve("home");
        Set<String> yes = ConcurrentHashMap.newKeySet();
        try (OpenHome open = OpenHome.of(home)) {
            JobStore jobs = open.database().jobs();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 600)
                        .mapToObj(n -> "s" + n)
                        .forEach(id -> callers.execute(() -> acceptIfThereIsRoom(jobs, id, yes)));
            }
            assertTrue(yes.size() < 600, "the disk was full");
            assertFalse(yes.isEmpty());
            assertEquals(yes, ids(jobs));

            makeRoom();
            accept(jobs, "after");
            yes.add("after");
        }
        try (OpenHome open = OpenHome.of(home)) {
            assertNull(open.opening().damage());
            assertEquals(yes, ids(open.database().jobs()));
        }
    }

    @Test
    void aHomeThatCouldNotBeMadeForLackOfRoomIsMadeOnceThereIsSome()
            throws IOException, InterruptedException {
        Path home = disk.resolve("home");
        Files.write(disk.resolve("fill"), new byte[584 * 1024]);

        var error = assertThrows(DatabaseException.class, () -> OpenHome.of(home).close());

        assertEquals(DatabaseException.Reason.DISK_FULL, error.reason());
        makeRoom();
        try (OpenHome open = OpenHome.of(home)) {
            assertNull(open.opening().damage());
            accept(open.database().jobs(), "a");
            assertEquals(Set.of("a"), ids(open.database().jobs()));
        }
    }

    private static void acceptIfThereIsRoom(JobStore jobs, String id, Set<String> yes) {
        try {
            accept(jobs, id);
            yes.add(id);
        } catch (BoardException full) {
            assertEquals(BoardException.Reason.DISK_FULL, full.reason());
        }
    }

    private static void accept(JobStore jobs, String id) {
        Shot shot = Shots.shot(id, id + "-draft", id + "-final");
        jobs.accept(shot, Shots.jobs(shot));
    }

    private static Set<String> ids(JobStore jobs) {
        List<Shot> shots = jobs.shots(null, Integer.MAX_VALUE);
        assertEquals(2 * shots.size(), jobs.open().size());
        return shots.stream().map(Shot::id).collect(Collectors.toSet());
    }

    private void makeRoom() throws IOException, InterruptedException {
        assertTrue(runs("mount", "-o", "remount,size=20m", disk.toString()));
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
