package secondunit.host.json;

import secondunit.host.Hello;
import secondunit.host.HostError;

/// What goes between the server and an adapter in another process, one JSON text each.
public sealed interface Message {

    /// The version of this schema, told with every hello.
    int CONTRACT = 1;

    /// The adapter's first word.
    record Introduced(Hello hello) implements Message {}

    /// The server asks.
    ///
    /// @param id is repeated in the answer
    record Asked(long id, Call call) implements Message {}

    /// The adapter has done it.
    record Answered(long id, Answer answer) implements Message {}

    /// The adapter has not done it.
    record Failed(long id, HostError error, String message) implements Message {}
}
