package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import secondunit.host.HostException;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The requests that wait for an answer. An answer that nobody waits for any more is dropped.
final class OpenRequests {

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private volatile @Nullable HostException end;

    /// A request's number and its answer to come.
    record Open(String id, CompletableFuture<JsonNode> answer) {}

    Open open() {
        var open = new Open(Long.toString(last.incrementAndGet()), new CompletableFuture<>());
        waiting.put(open.id(), open.answer());
        HostException ended = end;
        if (ended != null) {
            open.answer().completeExceptionally(ended);
        }
        return open;
    }

    void answered(JsonNode response) {
        CompletableFuture<JsonNode> answer = waiting.remove(response.path("requestId").asText());
        if (answer != null) {
            answer.complete(response);
        }
    }

    void forget(Open open) {
        waiting.remove(open.id());
    }

    /// Fails all that wait and all that will ask.
    void end(HostException why) {
        end = why;
        waiting.values().forEach(answer -> answer.completeExceptionally(why));
        waiting.clear();
    }
}
