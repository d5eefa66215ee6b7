package secondunit.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.MemoryWebhookStore;
import secondunit.fixture.NodeSdk;
import secondunit.fixture.Until;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Webhooks on their way to a real https server.
final class WebhooksIT {

    private static final String VIDEO = "video_" + "1".repeat(32);

    @TempDir private Path folder;
    private HookServer hook;
    private final MemoryWebhookStore store = new MemoryWebhookStore();
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(later.get());
    private final AtomicReference<List<InetAddress>> addresses =
            new AtomicReference<>(List.of(InetAddress.getLoopbackAddress()));
    private Webhooks webhooks;

    @BeforeEach
    void open() throws Exception {
        hook = HookServer.in(folder);
        webhooks = webhooks(InetAddress::isLoopbackAddress);
        webhooks.start();
    }

    private Webhooks webhooks(Predicate<InetAddress> allowed) {
        return new Webhooks(store, clock, _ -> addresses.get(), allowed, hook.client());
    }

    @AfterEach
    void close() {
        webhooks.close();
        hook.close();
    }

    private HookServer.Told told() throws InterruptedException {
        HookServer.Told told = hook.told.poll(20, TimeUnit.SECONDS);
        assertNotNull(told, "nothing came");
        return told;
    }

    private boolean isQuiet() {
        return store.next().isEmpty();
    }

    @Test
    void theOfficialSdkTakesWhatIsTold() throws InterruptedException {
        NodeSdk node = NodeSdk.in(folder);
        Endpoint endpoint = webhooks.register(hook.url("/hooks?x=1"), null);
        webhooks.ended(VIDEO, true);
        HookServer.Told told = told();
        assertEquals("/hooks?x=1", told.path());
        Path script =
                node.write(
                        "unwrap.mjs",
                        """
                        import OpenAI from 'openai';
                        const [secret, body, id, timestamp, signature] = process.argv.slice(2);
                        const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
                        const client = new OpenAI({ apiKey: 'none', webhookSecret: secret });
                        const event = await client.webhooks.unwrap(body, headers);
                        const forged = await client.webhooks.unwrap(body + ' ', headers).then(() => true, () => false);
                        console.log([event.type, event.object, event.data.id, forged].join(' '));
                        """);
        String said =
                node.node(
                        script,
                        endpoint.secret(),
                        told.body(),
                        told.header("webhook-id"),
                        told.header("webhook-timestamp"),
                        told.header("webhook-signature"));
        assertEquals("video.completed event " + VIDEO + " false", said.strip());
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() throws InterruptedException {
        webhooks.register(hook.url("/"), null);
        hook.answerNext(500);
        webhooks.ended(VIDEO, false);
        HookServer.Told first = told();
        Until.holds(
                () -> store.due(Instant.MAX, 9).stream().anyMatch(one -> one.attempts() == 1),
                () -> "it was not noted");
        later.set(Duration.ofSeconds(6));
        webhooks.ended(VIDEO, false);
        HookServer.Told second = told();
        assertEquals(first.header("webhook-id"), second.header("webhook-id"));
        assertEquals(
                first.body().replaceAll("\"created_at\":\\d+", ""),
                second.body().replaceAll("\"created_at\":\\d+", ""));
        Until.holds(this::isQuiet, () -> "something is still on its way");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 404})
    void aRedirectIsNotFollowed(int status) throws InterruptedException {
        webhooks.register(hook.url("/"), null);
        hook.answerNext(status);
        webhooks.ended(VIDEO, true);
        assertEquals("/", told().path());
        Until.holds(
                () -> store.due(Instant.MAX, 9).stream().anyMatch(one -> one.attempts() == 1),
                () -> "it was not noted");
        assertTrue(hook.told.isEmpty());
    }

    @Test
    void aNameThatChangesItsAddressIsLookedAtAgain() throws Exception {
        webhooks.close();
        InetAddress other = InetAddress.getByName("127.0.0.2");
        Webhooks picky = webhooks(address -> !address.equals(other));
        try {
            picky.register(hook.url("/"), null);
            addresses.set(List.of(InetAddress.getLoopbackAddress(), other));
            picky.start();
            picky.ended(VIDEO, true);
            Until.holds(
                    () -> store.due(Instant.MAX, 9).stream().anyMatch(one -> one.attempts() == 1),
                    () -> "it was not tried");
            assertTrue(hook.told.isEmpty());
        } finally {
            picky.close();
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotTaken() {
        String url = hook.url("/").replace(HookServer.HOST, "other.example");
        webhooks.register(url, null);
        webhooks.ended(VIDEO, true);
        Until.holds(
                () -> store.due(Instant.MAX, 9).stream().anyMatch(one -> one.attempts() == 1),
                () -> "it was not tried");
        assertTrue(hook.told.isEmpty());
    }

    @Test
    void theNextRunTellsWhatIsLeft() throws InterruptedException {
        webhooks.close();
        Webhooks before = webhooks(InetAddress::isLoopbackAddress);
        before.register(hook.url("/"), null);
        before.ended(VIDEO, true);
        webhooks = webhooks(InetAddress::isLoopbackAddress);
        webhooks.start();
        assertTrue(told().body().contains(VIDEO));
    }

    @Test
    void whatIsDeletedIsToldNothing() {
        Endpoint endpoint = webhooks.register(hook.url("/"), null);
        assertTrue(webhooks.delete(endpoint.id()));
        assertFalse(webhooks.delete(endpoint.id()));
        webhooks.ended(VIDEO, true);
        assertTrue(isQuiet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hook.example/",
                "https://",
                "https://user:word@hook.example/",
                "https://hook.example/#part",
                "ftp://hook.example/",
                "nonsense",
                "https://a b/"
            })
    void onlyHttpsIsTaken(String url) {
        assertThrows(IllegalArgumentException.class, () -> webhooks.register(url, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/x",
                "https://169.254.169.254/latest",
                "https://0x7f.1/",
                "https://2130706433/",
                "https://192.168.0.1:8443/"
            })
    void whatIsNotOnTheOpenInternetIsRefused(String url) {
        Webhooks real = new Webhooks(store, clock);
        assertThrows(IllegalArgumentException.class, () -> real.register(url, null));
    }
}
