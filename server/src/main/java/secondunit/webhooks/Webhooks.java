package secondunit.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.webhooks.json.VideoEventJson;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import javax.net.ssl.SSLSocketFactory;

/// Tells every endpoint how videos ended. What is to be told is kept first, and tried again until
/// it has come or three days are over. Safe from any thread.
public final class Webhooks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final int AT_ONCE = 16;
    private static final int LONGEST_URL = 2000;
    private static final int ID_DIGITS = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final WebhookStore store;
    private final HttpsPost post;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;
    private long news;
    private @Nullable Thread courier;

    public Webhooks(WebhookStore store, InstantSource clock) {
        this(
                store,
                clock,
                host -> List.of(InetAddress.getAllByName(host)),
                PublicAddress::isPublic,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Webhooks(
            WebhookStore store,
            InstantSource clock,
            HttpsPost.Names names,
            Predicate<InetAddress> allowed,
            SSLSocketFactory tls) {
        this.store = store;
        this.clock = clock;
        this.post = new HttpsPost(names, allowed, tls, PATIENCE);
    }

    /// Begins to send, what an earlier run left included.
    public void start() {
        courier = Thread.ofPlatform().name("webhooks").daemon().start(this::carry);
    }

    /// Keeps an endpoint.
    ///
    /// @param secret null for a fresh one
    /// @throws IllegalArgumentException when it is no https address on the public Internet, or the
    ///   secret is none
    public Endpoint register(String url, @Nullable String secret) {
        if (secret != null) {
            Signature.check(secret);
        }
        Endpoint endpoint =
                new Endpoint(
                        "wh_" + UUID.randomUUID().toString().replace("-", ""),
                        checked(url),
                        secret == null ? Signature.freshSecret() : secret,
                        clock.instant());
        store.keep(endpoint);
        return endpoint;
    }

    private URI checked(String text) {
        URI url = parsed(text);
        boolean right =
                "https".equalsIgnoreCase(url.getScheme())
                        && url.getHost() != null
                        && url.getRawUserInfo() == null
                        && url.getRawFragment() == null
                        && text.length() <= LONGEST_URL;
        if (!right) {
            throw new IllegalArgumentException(
                    "url is not https://HOST/... without user and fragment");
        }
        try {
            post.address(url.getHost());
            return url;
        } catch (IOException wrong) {
            throw new IllegalArgumentException(
                    "url: its host cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private static URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("url is no address", wrong);
        }
    }

    public List<Endpoint> endpoints() {
        return store.endpoints();
    }

    /// @return false for an unknown one
    public boolean delete(String id) {
        return store.delete(id);
    }

    /// A video has ended. When this returns, every endpoint will be told.
    public void ended(String video, boolean completed) {
        String type = completed ? "video.completed" : "video.failed";
        Instant now = clock.instant();
        for (Endpoint endpoint : store.endpoints()) {
            String id = eventId(video, type, endpoint);
            String body = VideoEventJson.write(id, type, video, now);
            store.keep(new Delivery(id, endpoint.id(), body, now, 0, now));
        }
        wake();
    }

    /// The same for the same end, should it be told twice.
    private static String eventId(String video, String type, Endpoint endpoint) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    "%s %s %s"
                                            .formatted(video, type, endpoint.id())
                                            .getBytes(StandardCharsets.UTF_8));
            return "evt_" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private void wake() {
        lock.lock();
        try {
            news++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void carry() {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!isClosed()) {
                long seen = seen();
                List<Delivery> due = store.due(clock.instant(), AT_ONCE);
                hands.invokeAll(
                        due.stream().map(one -> Executors.callable(() -> deliver(one))).toList());
                if (due.isEmpty()) {
                    await(seen);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private long seen() {
        lock.lock();
        try {
            return news;
        } finally {
            lock.unlock();
        }
    }

    /// Until something is due, or new.
    private void await(long seen) throws InterruptedException {
        Duration pause =
                store.next()
                        .map(due -> Duration.between(clock.instant(), due))
                        .filter(left -> left.compareTo(ROUND) < 0)
                        .orElse(ROUND);
        lock.lockInterruptibly();
        try {
            long nanos = Math.max(1, pause.toNanos());
            while (!closed && news == seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Delivery delivery) {
        try {
            store.endpoint(delivery.endpoint())
                    .ifPresentOrElse(
                            endpoint -> deliver(delivery, endpoint), () -> store.done(delivery));
        } catch (RuntimeException problem) {
            LOG.warn("event {} is tried again later", delivery.id(), problem);
        }
    }

    private void deliver(Delivery delivery, Endpoint endpoint) {
        String problem = problem(delivery, endpoint);
        if (problem.isEmpty()) {
            store.done(delivery);
            return;
        }
        LOG.info("event {} did not reach {}: {}", delivery.id(), endpoint.id(), problem);
        Patience.again(delivery, clock.instant())
                .ifPresentOrElse(store::keep, () -> store.done(delivery));
    }

    /// Why it has not come; empty when it has.
    private String problem(Delivery delivery, Endpoint endpoint) {
        try {
            byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
            int status = post.send(endpoint.url(), headers(delivery, endpoint), body);
            return status >= 200 && status < 300 ? "" : "it answered " + status;
        } catch (IOException unreachable) {
            return String.valueOf(unreachable.getMessage());
        }
    }

    private Map<String, String> headers(Delivery delivery, Endpoint endpoint) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "SecondUnit-Webhooks");
        headers.put("webhook-id", delivery.id());
        headers.put("webhook-timestamp", String.valueOf(now));
        headers.put(
                "webhook-signature",
                Signature.of(endpoint.secret(), delivery.id(), now, delivery.body()));
        return headers;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Thread running = courier;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
