package secondunit.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every client store does.
public abstract class ClientStoreContract {

    private static final Instant SINCE = Instant.parse("2026-11-03T09:30:00.123456789Z");
    private static final Instant LATER = SINCE.plusSeconds(60);
    private static final byte[] SECRET = {1, 2, 3};
    private static final byte[] OTHER = {-1, 0, 3};

    /// The same empty store throughout one test.
    protected abstract ClientStore store();

    @Test
    void aClientIsFoundByItsSecretAlone() {
        store().keep(client("a", null, null), SECRET);
        store().keep(client("b", LATER, null), OTHER);

        assertEquals(Optional.of(client("a", null, null)), store().byHash(new byte[] {1, 2, 3}));
        assertEquals(Optional.of(client("b", LATER, null)), store().byHash(OTHER));
        assertEquals(Optional.empty(), store().byHash(new byte[] {1, 2}));
        assertEquals(List.of(client("a", null, null), client("b", LATER, null)), store().clients());
    }

    @Test
    void aRevokedClientStaysAndSaysSinceWhen() {
        store().keep(client("a", null, null), SECRET);

        store().revoke("a", LATER);
        store().revoke("a", LATER.plusSeconds(1));
        store().revoke("unknown", LATER);

        assertEquals(Optional.of(client("a", null, LATER)), store().byHash(SECRET));
        assertEquals(List.of(client("a", null, LATER)), store().clients());
    }

    /// What comes later is written later: once it is there, so is the time.
    @Test
    void theLastTimeItWasSeenCounts() {
        store().keep(client("a", null, null), SECRET);

        store().seen("a", SINCE);
        store().seen("a", LATER);
        store().seen("unknown", LATER);
        store().keep(client("b", null, null), OTHER);

        assertEquals(Optional.of(client("a", LATER, null)), store().byHash(SECRET));
    }

    @Test
    void aNewSecretReplacesTheOld() {
        store().keep(client("a", null, null), SECRET);
        store().keep(client("a", LATER, null), OTHER);

        assertEquals(Optional.empty(), store().byHash(SECRET));
        assertEquals(Optional.of(client("a", LATER, null)), store().byHash(OTHER));
    }

    @Test
    void twoClientsCannotHaveOneSecret() {
        store().keep(client("a", null, null), SECRET);

        assertThrows(
                IllegalArgumentException.class,
                () -> store().keep(client("b", null, null), SECRET));

        assertEquals(List.of(client("a", null, null)), store().clients());
    }

    private static Client client(String id, @Nullable Instant seen, @Nullable Instant revoked) {
        return new Client(id, "Élise's \"desk\"", Client.Kind.DOCK, SINCE, seen, revoked);
    }
}
