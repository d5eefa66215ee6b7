package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.jobs.BoardException;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

final class DatabaseTest {

    @TempDir Path folder;

    @Test
    void whatWasKeptIsThereWhenItIsOpenedAgain() {
        Shot shot = Shots.shot("a", "a1");
        try (OpenHome open = OpenHome.of(folder)) {
            assertTrue(open.opening().fresh());
            open.database().jobs().accept(shot, Shots.jobs(shot));
        }

        try (OpenHome open = OpenHome.of(folder)) {
            assertFalse(open.opening().fresh());
            assertNull(open.opening().damage());
            assertEquals(Optional.of(shot), open.database().jobs().shot("a"));
        }
    }

    @Test
    void aFolderMayHaveAnyName() {
        Path odd = folder.resolve("Büro ?mode=memory #1 %41");
        try (OpenHome open = OpenHome.of(odd)) {
            assertTrue(open.opening().fresh());
        }

        assertTrue(Files.exists(odd.resolve(Database.FILE)));
        try (OpenHome open = OpenHome.of(odd)) {
            assertFalse(open.opening().fresh());
        }
    }

    @Test
    void commitsReachTheDiskBeforeTheyReturn() {
        OpenHome.of(folder).close();

        try (Handle handle = new Connections(folder.resolve(Database.FILE)).writer()) {
            assertEquals("2", pragma(handle, "synchronous"));
            assertEquals("wal", pragma(handle, "journal_mode"));
            assertEquals("1", pragma(handle, "foreign_keys"));
        }
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }

    @Test
    void onlyItsOwnerMayReadTheFiles() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (OpenHome open = OpenHome.of(folder)) {
            open.database().jobs().delete("nothing");
            for (String name : List.of("", "-wal", "-shm")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve(Database.FILE + name))),
                        name);
            }
        }
    }

    @Test
    void aNewerDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        OpenHome.of(folder).close();
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(folder.resolve(Database.FILE));

        var error = assertThrows(DatabaseException.class, () -> OpenHome.of(folder).close());

        assertEquals(DatabaseException.Reason.TOO_NEW, error.reason());
        assertTrue(error.toString().contains("version 99"), error.toString());
        assertEquals(-1, Arrays.mismatch(before, bytes()));
        sql("PRAGMA user_version = " + Schema.newest());
        OpenHome.of(folder).close();
    }

    @Test
    void aClosedDatabaseSaysSo() {
        OpenHome open = OpenHome.of(folder);
        JobStore jobs = open.database().jobs();
        open.close();
        Shot shot = Shots.shot("a", "a1");

        var asked = assertThrows(BoardException.class, () -> jobs.accept(shot, Shots.jobs(shot)));
        var read = assertThrows(DatabaseException.class, () -> jobs.shot("a"));

        assertEquals(BoardException.Reason.CLOSING, asked.reason());
        assertEquals(DatabaseException.Reason.CLOSED, read.reason());
    }

    private void sql(String statement) {
        Jdbi.create("jdbc:sqlite:" + folder.resolve(Database.FILE))
                .useHandle(handle -> handle.execute(statement));
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve(Database.FILE));
    }
}
