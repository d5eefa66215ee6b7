package secondunit.web;

import secondunit.access.Client;
import secondunit.access.Doorkeeper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The streams and sockets that are open, by client: so that a client that is revoked loses them at
/// once, that the server can end, and that no client holds more than its share. One too many ends
/// the client's oldest, for the oldest is most likely one that nobody listens to any more.
final class Streams {

    private final Doorkeeper door;
    private final int most;
    private final Map<String, Deque<Stream>> open = new HashMap<>();
    private boolean closing;

    /// @param most streams of one client
    Streams(Doorkeeper door, int most) {
        this.door = door;
        this.most = most;
    }

    /// One stream; closing it takes it from the books.
    final class Stream implements AutoCloseable {

        private final String client;
        private final Runnable end;
        private boolean closed;

        private Stream(String client, Runnable end) {
            this.client = client;
            this.end = end;
        }

        private synchronized void end() {
            if (!closed) {
                end.run();
            }
        }

        /// When this has returned, the stream is not ended by us any more.
        @Override
        public void close() {
            synchronized (this) {
                closed = true;
            }
            remove(this);
        }
    }

    /// Books a stream.
    ///
    /// @param end ends it from outside; must not block
    /// @throws ProblemException when the server is ending, or the client was just revoked
    Stream open(Client client, Runnable end) {
        Stream stream = new Stream(client.id(), end);
        add(stream).ifPresent(Stream::end);
        if (!door.stillIn(client)) {
            remove(stream);
            throw new ProblemException(
                    new Problem(ProblemCode.UNAUTHORIZED, "This client was revoked."));
        }
        return stream;
    }

    /// @return the one that has to go for it
    private synchronized Optional<Stream> add(Stream stream) {
        if (closing) {
            throw new ProblemException(Problems.ofStatus(ProblemCode.CLOSING.status()));
        }
        Deque<Stream> own = open.computeIfAbsent(stream.client, _ -> new ArrayDeque<>());
        own.addLast(stream);
        return own.size() > most ? Optional.of(own.removeFirst()) : Optional.empty();
    }

    private synchronized void remove(Stream stream) {
        Deque<Stream> own = open.get(stream.client);
        if (own != null && own.remove(stream) && own.isEmpty()) {
            open.remove(stream.client);
        }
    }

    /// Ends every stream of a client.
    void endAllOf(String client) {
        forget(client).forEach(Stream::end);
    }

    private synchronized List<Stream> forget(String client) {
        Deque<Stream> own = open.remove(client);
        return own == null ? List.of() : List.copyOf(own);
    }

    /// Ends all, and lets no other begin.
    void close() {
        shut().forEach(this::endAllOf);
    }

    private synchronized List<String> shut() {
        closing = true;
        return List.copyOf(open.keySet());
    }

    synchronized int count() {
        return open.values().stream().mapToInt(Deque::size).sum();
    }
}
