package secondunit.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import secondunit.webhooks.WebhookStore;
import secondunit.webhooks.WebhookStoreContract;

import java.nio.file.Path;

final class SqlWebhookStoreTest extends WebhookStoreContract {

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
    protected WebhookStore store() {
        return open.database().webhooks();
    }
}
