package secondunit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.fixture.MemoryClients;
import secondunit.fixture.SetClock;

import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

final class DoorkeeperTest {

    private final SetClock clock = new SetClock();
    private final MemoryClients store = new MemoryClients();
    private final Doorkeeper door = new Doorkeeper(store, clock, "owners-key");

    @Test
    void aProgramComesInByItsKeyAlone() {
        Admission program = door.admitProgram("cli");
        assertEquals("cli", door.byKey(program.secret()).orElseThrow().name());
        assertTrue(door.byCookie(program.secret()).isEmpty());
        assertTrue(door.byKey(program.secret() + "x").isEmpty());
        assertTrue(door.byKey("").isEmpty());
        assertFalse(program.toString().contains(program.secret()));
    }

    @Test
    void aKeyIs256BitsAndNoTwoAreAlike() {
        String key = door.admitProgram("a").secret();
        assertEquals(32, Base64.getUrlDecoder().decode(key).length);
        assertNotEquals(key, door.admitProgram("b").secret());
    }

    @Test
    void theOwnerComesInWithoutBeingListed() {
        Client owner = door.byKey("owners-key").orElseThrow();
        assertEquals(Client.Kind.PROGRAM, owner.kind());
        assertTrue(door.clients().isEmpty());
        assertTrue(door.stillIn(owner));
        assertFalse(door.revoke(owner.id()));
    }

    @Test
    void aPrintedPairingIdIsGoodOnce() throws PairingException {
        String pairing = door.newPairing();
        Admission browser = door.pair(pairing);
        assertEquals(browser.client().id(), door.byCookie(browser.secret()).orElseThrow().id());
        assertTrue(door.byKey(browser.secret()).isEmpty(), "a cookie is no key");
        assertUnknown(pairing);
    }

    @Test
    void aDocksPairingIdIsGoodUntilItIsRevoked() throws PairingException {
        Admission dock = door.admitDock("OBS");
        String first = door.pair(dock.secret()).secret();
        String second = door.pair(dock.secret()).secret();
        assertNotEquals(dock.secret(), first, "the cookie shows the pairing id");
        assertTrue(door.byCookie(first).isPresent());
        assertTrue(door.byCookie(dock.secret()).isEmpty(), "a pairing id is no cookie");
        assertTrue(door.byKey(dock.secret()).isEmpty(), "a pairing id is no key");
        assertUnknown(first);
        assertTrue(door.revoke(dock.client().id()));
        assertEquals(Optional.empty(), door.byCookie(first));
        assertEquals(Optional.empty(), door.byCookie(second));
        assertUnknown(dock.secret());
    }

    @Test
    void aRevokedClientIsOutAtOnceAndStaysListed() {
        Admission program = door.admitProgram("cli");
        assertTrue(door.stillIn(program.client()));
        assertTrue(door.revoke(program.client().id()));
        assertTrue(door.byKey(program.secret()).isEmpty());
        assertFalse(door.stillIn(program.client()));
        assertTrue(door.revoke(program.client().id()), "revoking twice is no error");
        assertEquals(1, door.clients().size());
        assertFalse(door.revoke("unknown"));
    }

    @Test
    void fiveWrongTriesInAMinuteCloseThePairing() throws PairingException {
        for (int i = 0; i < 5; i++) {
            assertUnknown("wrong");
            clock.pass(Duration.ofSeconds(10));
        }
        String right = door.newPairing();
        assertEquals(PairingException.Reason.TOO_MANY_TRIES, refused(right));
        clock.pass(Duration.ofSeconds(10));
        assertEquals(Client.Kind.BROWSER, door.pair(right).client().kind());
    }

    @Test
    void aClientIsSeenAtMostOnceAMinute() {
        Admission program = door.admitProgram("cli");
        door.byKey(program.secret());
        var first = door.clients().getFirst().lastSeen();
        clock.pass(Duration.ofSeconds(59));
        door.byKey(program.secret());
        assertEquals(first, door.clients().getFirst().lastSeen());
        clock.pass(Duration.ofSeconds(2));
        door.byKey(program.secret());
        assertEquals(clock.instant(), door.clients().getFirst().lastSeen());
    }

    private void assertUnknown(String pairing) {
        assertEquals(PairingException.Reason.UNKNOWN, refused(pairing));
    }

    private PairingException.Reason refused(String pairing) {
        return assertThrows(PairingException.class, () -> door.pair(pairing)).reason();
    }
}
