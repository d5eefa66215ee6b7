package secondunit.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import secondunit.videos.VideoStore;
import secondunit.videos.VideoStoreContract;

import java.nio.file.Path;

final class SqlVideoStoreTest extends VideoStoreContract {

    @TempDir Path home;

    private OpenHome open;

    @BeforeEach
    void open() {
        open = OpenHome.of(home);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected VideoStore store() {
        return open.database().videos();
    }
}
