package secondunit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.fixture.MemoryClients;
import secondunit.fixture.SetClock;

import java.time.Duration;

final class TicketsTest {

    private final SetClock clock = new SetClock();
    private final Doorkeeper door = new Doorkeeper(new MemoryClients(), clock, "owner");
    private final Tickets tickets = new Tickets(door, clock);
    private final Client client = door.admitProgram("cli").client();

    @Test
    void aTicketIsGoodOnce() {
        String ticket = tickets.issue(client);
        assertEquals(client.id(), tickets.redeem(ticket).orElseThrow().id());
        assertTrue(tickets.redeem(ticket).isEmpty());
        assertTrue(tickets.redeem("made up").isEmpty());
    }

    @Test
    void aTicketIsGoodForThirtySeconds() {
        String first = tickets.issue(client);
        String second = tickets.issue(client);
        clock.pass(Duration.ofSeconds(29));
        assertTrue(tickets.redeem(first).isPresent());
        clock.pass(Duration.ofSeconds(1));
        assertTrue(tickets.redeem(second).isEmpty());
    }

    @Test
    void aTicketOfARevokedClientIsNotGood() {
        String ticket = tickets.issue(client);
        door.revoke(client.id());
        assertTrue(tickets.redeem(ticket).isEmpty());
    }

    @Test
    void whoeverAsksForManyKeepsTheNewestThousand() {
        String first = tickets.issue(client);
        String second = tickets.issue(client);
        for (int i = 0; i < 999; i++) {
            tickets.issue(client);
        }
        assertTrue(tickets.redeem(first).isEmpty());
        assertTrue(tickets.redeem(second).isPresent());
    }
}
