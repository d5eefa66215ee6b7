package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.Job;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Whatever was promised to be kept is there after `kill -9`, whenever it came; and while a server
/// lives, its home is refused to others.
final class KilledServerIT {

    private static final int ROUNDS = 6;
    private static final int MOST_BEFORE_THE_KILL = 600;

    @TempDir Path home;

    @Test
    void everyAcknowledgedShotIsThereAfterItsServerWasKilled()
            throws IOException, InterruptedException {
        Random random = new Random(31);
        Set<String> promised = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> acknowledged = acknowledgedUntilKilled(round, random);
            assertTrue(!acknowledged.isEmpty(), "the round was a round");
            promised.addAll(acknowledged);
            assertKept(promised);
        }
    }

    private Set<String> acknowledgedUntilKilled(int round, Random random)
            throws IOException, InterruptedException {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Accepting.class.getName(),
                                home.toString(),
                                "round" + round)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            int before = 1 + random.nextInt(MOST_BEFORE_THE_KILL);
            for (int n = 0; n < before; n++) {
                acknowledged.add(line(lines).orElseThrow());
            }
            assertRefusedBy(server.pid());
            server.toHandle().destroyForcibly();
            for (Optional<String> more = line(lines); more.isPresent(); more = line(lines)) {
                acknowledged.add(more.get());
            }
        } finally {
            server.destroyForcibly();
            assertTrue(server.waitFor(1, TimeUnit.MINUTES));
        }
        return acknowledged;
    }

    private void assertRefusedBy(long pid) {
        var error = assertThrows(HomeException.class, () -> HomeLock.take(home).close());
        assertTrue(error.toString().contains("process " + pid), error.toString());
    }

    /// Whole lines only: the last one may be cut by the kill.
    private static Optional<String> line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) next);
        }
        return Optional.empty();
    }

    private void assertKept(Set<String> promised) {
        try (OpenHome open = OpenHome.of(home)) {
            assertNull(open.opening().damage());
            JobStore jobs = open.database().jobs();
            List<Shot> shots = jobs.shots(null, Integer.MAX_VALUE);
            Set<String> kept = new HashSet<>(shots.stream().map(Shot::id).toList());
            assertTrue(
                    kept.containsAll(promised),
                    () -> "lost " + promised.stream().filter(id -> !kept.contains(id)).toList());
            assertEquals(
                    shots.reversed().stream().flatMap(shot -> shot.takes().stream()).toList(),
                    jobs.open().stream().map(Job::take).toList());
            assertEquals(2 * shots.size(), jobs.open().size());
            assertEquals(List.of("ok"), open.database().read(KilledServerIT::integrity));
        }
    }

    private static List<String> integrity(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list();
    }
}
