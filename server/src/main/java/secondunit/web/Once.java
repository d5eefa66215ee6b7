package secondunit.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;

import secondunit.access.Reply;
import secondunit.access.ReplyStore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Sees to it that what is asked for again under the same `Idempotency-Key` is made once: the
/// second request gets the first one's answer, also when both come at once. Requests that made
/// nothing are not remembered.
final class Once {

    private static final String KEY = "Idempotency-Key";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MADE = 200;
    private static final int NOT_MADE = 300;

    private final ReplyStore replies;
    private final InstantSource clock;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Once(ReplyStore replies, InstantSource clock) {
        this.replies = replies;
        this.clock = clock;
    }

    Handler of(Handler handler) {
        return context -> {
            String key = context.header(KEY);
            if (key == null) {
                handler.handle(context);
            } else {
                alone(context, checked(key), handler);
            }
        };
    }

    private static String checked(String key) {
        if (!key.matches("[!-~]{1,200}")) {
            throw Problem.badRequest(
                    "Idempotency-Key is not 1 to 200 visible characters of ASCII.");
        }
        return key;
    }

    private void alone(Context context, String key, Handler handler) throws Exception {
        String client = Api.client(context).id();
        String name = client + " " + key;
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = underWay.putIfAbsent(name, mine);
        while (other != null) {
            other.join();
            other = underWay.putIfAbsent(name, mine);
        }
        try {
            answer(context, client, key, handler);
        } finally {
            underWay.remove(name);
            mine.complete(null);
        }
    }

    private void answer(Context context, String client, String key, Handler handler)
            throws Exception {
        String digest = digest(context);
        Instant now = clock.instant();
        Optional<Reply> known =
                replies.find(client, key).filter(reply -> reply.at().isAfter(now.minus(KEPT)));
        if (known.isPresent()) {
            again(context, known.get(), digest);
            return;
        }
        handler.handle(context);
        int status = context.statusCode();
        if (status >= MADE && status < NOT_MADE) {
            String body = Optional.ofNullable(context.result()).orElse("");
            replies.keep(client, key, new Reply(digest, status, body, now), now.minus(KEPT));
        }
    }

    private static void again(Context context, Reply reply, String digest) {
        if (!reply.digest().equals(digest)) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.KEY_REUSED,
                            "This Idempotency-Key was sent with another request before."));
        }
        context.header("Idempotent-Replayed", "true");
        Answer.json(context, reply.status(), reply.body());
    }

    private static String digest(Context context) {
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        asked.writeBytes(context.path().getBytes(StandardCharsets.UTF_8));
        asked.write(0);
        asked.writeBytes(Body.bytes(context));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(asked.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
