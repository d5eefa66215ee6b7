package secondunit.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Tickets for WebSockets, whose address is the only thing every client can choose: good once and
/// not for long, so that it does not matter where the address is written down. Safe from any
/// thread.
public final class Tickets {

    public static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final int MOST_OPEN = 1000;
    private static final String PURPOSE = "second unit ticket";

    private final Doorkeeper door;
    private final InstantSource clock;
    private final LinkedHashMap<String, Ticket> open = new LinkedHashMap<>();

    public Tickets(Doorkeeper door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    private record Ticket(Client client, Instant ends) {}

    public synchronized String issue(Client client) {
        Instant now = clock.instant();
        open.values().removeIf(ticket -> !ticket.ends.isAfter(now));
        if (open.size() >= MOST_OPEN) {
            open.pollFirstEntry();
        }
        String ticket = Secret.fresh();
        open.put(Secret.derived(ticket, PURPOSE), new Ticket(client, now.plus(GOOD_FOR)));
        return ticket;
    }

    /// Who a ticket was given to, if it is still good. It is used up by this.
    public Optional<Client> redeem(String text) {
        return take(text)
                .filter(ticket -> ticket.ends.isAfter(clock.instant()))
                .map(Ticket::client)
                .filter(door::stillIn);
    }

    private synchronized Optional<Ticket> take(String text) {
        return Optional.ofNullable(open.remove(Secret.derived(text, PURPOSE)));
    }
}
