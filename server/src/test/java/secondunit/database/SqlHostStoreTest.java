package secondunit.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import secondunit.hosts.HostStore;
import secondunit.hosts.HostStoreContract;

import java.nio.file.Path;

final class SqlHostStoreTest extends HostStoreContract {

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
    protected HostStore store() {
        return open.database().hosts();
    }
}
