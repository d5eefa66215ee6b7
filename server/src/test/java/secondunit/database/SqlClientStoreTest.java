package secondunit.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import secondunit.access.ClientStore;
import secondunit.access.ClientStoreContract;

import java.nio.file.Path;

final class SqlClientStoreTest extends ClientStoreContract {

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
    protected ClientStore store() {
        return open.database().clients();
    }
}
