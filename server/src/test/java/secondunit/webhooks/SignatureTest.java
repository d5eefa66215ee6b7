package secondunit.webhooks;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureTest {

    /// Made with another implementation: `printf 'evt_1.1700000000.{"a":1}' | openssl dgst -sha256
    /// -mac hmac -macopt hexkey:$(printf '0%.0s' $(seq 64)) -binary | base64`.
    @Test
    void itIsTheOneThatOthersCompute() {
        String secret = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertEquals(
                "v1,R5K/RFGzAoe8pea03R5QB3/Wn06HVeTm9DTrXTZANbQ=",
                Signature.of(secret, "evt_1", 1_700_000_000, "{\"a\":1}"));
    }

    @Test
    void everySecretIsAnother() {
        String secret = Signature.freshSecret();
        assertDoesNotThrow(() -> Signature.check(secret));
        assertNotEquals(secret, Signature.freshSecret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "whsec_", "whsec_AAAA", "whsec_not base64 at all, really"})
    void whatIsNoSecretIsRefused(String secret) {
        assertThrows(IllegalArgumentException.class, () -> Signature.check(secret));
    }
}
