package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

final class HomeLockTest {

    private static final long PID = ProcessHandle.current().pid();

    @TempDir Path folder;

    @Test
    void aSecondServerIsToldWhoHasTheHome() {
        Path home = folder.resolve("home");
        try (HomeLock lock = HomeLock.take(home)) {
            assertRefused(home, "process " + PID + " at no address yet");
            lock.announce("http://127.0.0.1:7801");

            assertRefused(home, "process " + PID + " at http://127.0.0.1:7801");
            assertRefused(home, home.toString());
            assertEquals(
                    Optional.of(new HomeOwner(PID, "http://127.0.0.1:7801")), HomeOwner.of(home));
        }
    }

    @Test
    void aHomeThatWasGivenFreeCanBeTaken() {
        try (HomeLock first = HomeLock.take(folder)) {
            first.announce("http://127.0.0.1:1");
        }
        assertEquals(Optional.empty(), HomeOwner.of(folder));

        try (HomeLock second = HomeLock.take(folder)) {
            assertTrue(Files.isSameFile(folder, second.home()));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void theSameHomeByAnotherNameIsTheSameHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), home);

        try (HomeLock lock = HomeLock.take(home)) {
            assertRefused(alias, "process " + PID);
            assertTrue(Files.isSameFile(alias, lock.home()));
        }
    }

    @Test
    void aRecordThatAKilledServerLeftNamesNobody() throws IOException {
        Files.writeString(folder.resolve(HomeOwner.FILE), "pid=4194999\naddress=http://x\n");
        assertEquals(Optional.empty(), HomeOwner.of(folder));

        Files.writeString(folder.resolve(HomeOwner.FILE), "half a li");
        assertEquals(Optional.empty(), HomeOwner.of(folder));
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "kept");

        assertRefused(file, file + " is a file");
        assertRefused(file.resolve("home"), file + "/home cannot be written");
        assertEquals("kept", Files.readString(file));
    }

    /// Nobody may make folders there, not even root.
    @Test
    void aHomeThatCannotBeWrittenIsRefusedWithWhatToDo() {
        Path nowhere = Path.of("/proc/self/home");
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "/proc is Linux's");

        assertRefused(nowhere, "home /proc/self/home cannot be written");
        assertRefused(nowhere, "--home");
    }

    @Test
    void onlyItsOwnerMayLookIntoANewHome() throws IOException {
        assumePosix();
        Path deep = folder.resolve("a/b/home");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwxr-xr-x"));

        HomeLock.take(deep).close();
        HomeLock.take(empty).close();

        assertEquals("rwx------", mode(deep));
        assertEquals("rwx------", mode(empty));
    }

    @Test
    void aFolderWithOtherThingsInItKeepsItsMode() throws IOException {
        assumePosix();
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("notes.txt"), "");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        HomeLock.take(shared).close();

        assertEquals("rwxr-xr-x", mode(shared));
        assertEquals("rw-------", mode(shared.resolve(HomeLock.FILE)));
        assertFalse(Files.exists(shared.resolve(HomeOwner.FILE)));
    }

    private static void assertRefused(Path home, String words) {
        var error = assertThrows(HomeException.class, () -> HomeLock.take(home).close());
        assertTrue(error.toString().contains(words), error.toString());
    }

    private static void assumePosix() {
        Assumptions.assumeTrue(
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
