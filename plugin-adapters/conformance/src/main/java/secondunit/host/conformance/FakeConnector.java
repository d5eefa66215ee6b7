package secondunit.host.conformance;

import org.jspecify.annotations.Nullable;

import secondunit.host.ConfirmedHost;
import secondunit.host.Connector;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.Patience;

import java.time.Duration;

/// Opens confirmed sessions with a [FakeProgram].
///
/// @param password what the program asks for
public record FakeConnector(FakeProgram program, String password, Patience patience)
        implements Connector {

    /// Short enough for tests, long enough for every misbehaviour at once.
    public static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), 8, Duration.ofMillis(1), 10);

    public FakeConnector(FakeProgram program) {
        this(program, "", PATIENCE);
    }

    @Override
    public String kind() {
        return "fake";
    }

    @Override
    public Host connect(String address, int port, @Nullable String given) {
        if (given != null && !given.equals(password)) {
            throw new HostException(
                    HostError.DENIED, "fake does not accept the password; look it up there");
        }
        return new ConfirmedHost(program.open(), patience);
    }
}
