package secondunit.hosts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.host.Host;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Lets in adapters that dial the server: one that introduces itself in time becomes a host.
public final class RemoteDoor implements RemoteHosts {

    /// For an adapter's answers.
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(RemoteDoor.class);

    private final Consumer<Host> arrived;
    private final Duration limit;

    /// @param arrived takes a host that has introduced itself
    /// @param limit for each answer, the introduction too
    RemoteDoor(Consumer<Host> arrived, Duration limit) {
        this.arrived = arrived;
        this.limit = limit;
    }

    @Override
    public void open(Channel channel) {
        var conversation = new Conversation(channel, limit);
        var _ =
                conversation
                        .hello()
                        .toCompletableFuture()
                        .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((hello, problem) -> {
                            if (problem == null) {
                                arrived.accept(new RemoteHost(hello, conversation));
                            } else {
                                LOG.info("An adapter was sent away: {}", words(problem));
                                conversation.close();
                            }
                        });
        conversation.begin();
    }

    private static String words(Throwable problem) {
        return problem instanceof TimeoutException
                ? "it did not introduce itself in time"
                : String.valueOf(problem.getMessage());
    }
}
