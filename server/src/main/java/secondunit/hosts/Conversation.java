package secondunit.hosts;

import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.json.Answer;
import secondunit.host.json.Call;
import secondunit.host.json.ContractJson;
import secondunit.host.json.Message;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Calls and answers over a channel. An adapter that leaves a call unanswered for the limit is
/// suspected to wait in a dialog; when the next call finds it still silent, it has gone.
final class Conversation implements AutoCloseable {

    private final Channel channel;
    private final Duration limit;
    private final CompletableFuture<Hello> hello = new CompletableFuture<>();
    private final CompletableFuture<HostException> gone = new CompletableFuture<>();
    private final CompletableFuture<HostException> over = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<Message>> open = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicBoolean suspected = new AtomicBoolean();

    Conversation(Channel channel, Duration limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /// Hears the channel from now on.
    void begin() {
        channel.onClose(
                () -> end("it has closed the connection; start Second Unit inside it again"));
        channel.onText(this::hear);
    }

    CompletionStage<Hello> hello() {
        return hello;
    }

    CompletionStage<HostException> gone() {
        return gone.minimalCompletionStage();
    }

    <A extends Answer> A ask(Call call, Class<A> expected) {
        long id = calls.incrementAndGet();
        var reply = new CompletableFuture<Message>();
        open.put(id, reply);
        try {
            throwIfOver();
            channel.send(ContractJson.write(new Message.Asked(id, call)));
            return answer(await(reply, call), expected);
        } finally {
            open.remove(id);
        }
    }

    /// Closed by us: the adapter goes on, and nobody is told.
    @Override
    public void close() {
        over.complete(new HostException(HostError.HOST_GONE, "the session was closed"));
        channel.close();
    }

    private Message await(CompletableFuture<Message> reply, Call call) {
        try {
            CompletableFuture.anyOf(reply, over).get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw silent(call);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(HostError.HOST_GONE, "interrupted while it was asked", e);
        }
        if (!reply.isDone()) {
            throwIfOver();
        }
        return reply.join();
    }

    private HostException silent(Call call) {
        if (suspected.getAndSet(true)) {
            end("it does not answer any more; start Second Unit inside it again");
            channel.close();
            return over.join();
        }
        return new HostException(
                HostError.MODAL_SUSPECTED,
                "it has not answered to %s within %d ms; see whether it waits for you in a dialog"
                        .formatted(call.getClass().getSimpleName(), limit.toMillis()));
    }

    private static <A extends Answer> A answer(Message reply, Class<A> expected) {
        return switch (reply) {
            case Message.Failed failed -> throw new HostException(failed.error(), failed.message());
            case Message.Answered answered when expected.isInstance(answered.answer()) ->
                    expected.cast(answered.answer());
            case Message.Answered _, Message.Asked _, Message.Introduced _ ->
                    throw new HostException(
                            HostError.REFUSED,
                            "its adapter has answered something else than was asked: " + reply);
        };
    }

    private void hear(String text) {
        suspected.set(false);
        Message message;
        try {
            message = ContractJson.read(text);
        } catch (IllegalArgumentException e) {
            end("its adapter does not keep to the contract: " + e.getMessage());
            channel.close();
            return;
        }
        switch (message) {
            case Message.Introduced introduced -> hello.complete(introduced.hello());
            case Message.Answered answered -> reply(answered.id(), answered);
            case Message.Failed failed -> reply(failed.id(), failed);
            case Message.Asked _ -> {
                end("its adapter asks the server, which only asks adapters");
                channel.close();
            }
        }
    }

    /// An answer that nobody waits for any more is dropped.
    private void reply(long id, Message message) {
        CompletableFuture<Message> reply = open.get(id);
        if (reply != null) {
            reply.complete(message);
        }
    }

    private void end(String why) {
        var end = new HostException(HostError.HOST_GONE, why);
        if (over.complete(end)) {
            gone.complete(end);
        }
        hello.completeExceptionally(end);
    }

    private void throwIfOver() {
        if (over.isDone()) {
            HostException end = over.join();
            throw new HostException(end.error(), String.valueOf(end.getMessage()), end);
        }
    }
}
