package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Shots;
import secondunit.jobs.Shot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Databases that cannot be used are kept, and the server begins anew.
final class DamageTest {

    @TempDir Path folder;

    @Test
    void whatIsNoDatabaseIsMovedAsideWithItsCompanions() throws IOException {
        Files.writeString(file(), "once upon a time ".repeat(1000));
        Files.writeString(file("-wal"), "a log");
        Files.writeString(file("-shm"), "an index");

        Damage damage = opensAnewWithDamage();

        assertTrue(damage.what().contains("not a database"), damage.what());
        assertTrue(Files.readString(damage.kept()).startsWith("once upon"));
        assertEquals("a log", Files.readString(Path.of(damage.kept() + "-wal")));
        assertTrue(Files.exists(Path.of(damage.kept() + "-shm")));
        assertTrue(damage.message().contains(damage.kept().toString()), damage.message());
        assertTrue(
                damage.kept().toString().matches(".*secondunit\\.db\\.damaged-\\d{8}T\\d{6}Z"),
                damage.kept().toString());
    }

    @Test
    void aTornDatabaseIsMovedAside() throws IOException {
        fill();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2 + 100);
        }
        byte[] torn = Files.readAllBytes(file());

        Damage damage = opensAnewWithDamage();

        assertArrayEquals(torn, Files.readAllBytes(damage.kept()));
    }

    @Test
    void aDatabaseWithOverwrittenPagesIsMovedAside() throws IOException {
        fill();
        byte[] bytes = Files.readAllBytes(file());
        IntStream.range(bytes.length / 3, bytes.length / 3 + 9000).forEach(at -> bytes[at] = 0x5A);
        Files.write(file(), bytes);

        Damage damage = opensAnewWithDamage();

        assertArrayEquals(bytes, Files.readAllBytes(damage.kept()));
    }

    @Test
    void anotherProgramsDatabaseIsMovedAside() {
        Jdbi.create("jdbc:sqlite:" + file())
                .useHandle(handle -> handle.execute("CREATE TABLE recipe (cake TEXT)"));

        assertTrue(opensAnewWithDamage().what().contains("not Second Unit's"));
    }

    @Test
    void aDatabaseThatLacksAColumnIsMovedAside() {
        OpenHome.of(folder).close();
        Jdbi.create("jdbc:sqlite:" + file())
                .useHandle(handle -> handle.execute("ALTER TABLE placement DROP COLUMN item"));

        assertTrue(opensAnewWithDamage().what().contains("placement.item"));
    }

    @Test
    void aLogWithoutItsDatabaseIsMovedAside() throws IOException {
        Files.writeString(file("-wal"), "a log");

        Damage damage = opensAnewWithDamage();

        assertEquals("a log", Files.readString(Path.of(damage.kept() + "-wal")));
    }

    @Test
    void everyDamagedDatabaseIsKept() throws IOException {
        for (int round = 0; round < 3; round++) {
            Files.writeString(file(), "no database ".repeat(100) + round);
            opensAnewWithDamage();
        }

        try (Stream<Path> kept = Files.list(folder)) {
            assertEquals(3, kept.filter(path -> path.toString().contains(".damaged-")).count());
        }
    }

    /// As a server leaves it that is killed in its first moment.
    @Test
    void anEmptyFileIsNoDamage() throws IOException {
        Files.createFile(file());

        try (OpenHome open = OpenHome.of(folder)) {
            assertNull(open.opening().damage());
            assertTrue(open.opening().fresh());
        }
    }

    /// What was committed and not yet moved into the file proper is found again, not lost.
    @Test
    void aLogThatAKilledServerLeftIsTakenIn() throws IOException {
        Shot shot = Shots.shot("a", "a1");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (OpenHome open = OpenHome.of(folder)) {
            open.database().jobs().accept(shot, Shots.jobs(shot));
            for (String suffix : List.of("", "-wal")) {
                Files.copy(file(suffix), copy.resolve(Database.FILE + suffix));
            }
        }

        try (OpenHome open = OpenHome.of(copy)) {
            assertNull(open.opening().damage());
            assertEquals(Optional.of(shot), open.database().jobs().shot("a"));
        }
    }

    /// Before it has its log SQLite keeps a journal, which it can only undo when it may write.
    @Test
    void aJournalThatAKilledServerLeftIsUndone() throws IOException {
        fill();
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + file())) {
            handle.execute("PRAGMA journal_mode = DELETE");
            handle.execute("PRAGMA cache_size = 1");
            handle.execute("BEGIN");
            handle.execute("UPDATE job SET request = request || 'never committed'");
            for (String suffix : List.of("", "-journal")) {
                Files.copy(file(suffix), copy.resolve(Database.FILE + suffix));
            }
        }

        try (OpenHome open = OpenHome.of(copy)) {
            assertNull(open.opening().damage());
            assertEquals(Shots.request(1), open.database().jobs().open().getFirst().request());
        }
    }

    private void fill() {
        try (OpenHome open = OpenHome.of(folder)) {
            for (int n = 0; n < 40; n++) {
                Shot shot = Shots.shot("s" + n, "t" + n, "u" + n);
                open.database().jobs().accept(shot, Shots.jobs(shot));
            }
        }
    }

    private Damage opensAnewWithDamage() {
        try (OpenHome open = OpenHome.of(folder)) {
            Damage damage = open.opening().damage();
            assertNotNull(damage);
            assertTrue(open.opening().fresh());
            assertEquals(List.of(), open.database().jobs().shots(null, 9));
            Shot shot = Shots.shot("new", "new1");
            open.database().jobs().accept(shot, Shots.jobs(shot));
            assertFalse(open.database().jobs().open().isEmpty());
            return damage;
        }
    }

    private Path file() {
        return file("");
    }

    private Path file(String suffix) {
        return folder.resolve(Database.FILE + suffix);
    }
}
