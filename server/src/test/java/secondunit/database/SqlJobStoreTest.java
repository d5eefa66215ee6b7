package secondunit.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.JobStore;
import secondunit.jobs.JobStoreContract;

import java.nio.file.Path;

final class SqlJobStoreTest extends JobStoreContract {

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
    protected JobStore store() {
        return open.database().jobs();
    }
}
