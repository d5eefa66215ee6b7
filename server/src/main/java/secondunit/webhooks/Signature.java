package secondunit.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of Standard Webhooks, version 1 (<https://www.standardwebhooks.com>): HMAC-SHA256
/// over `id.timestamp.body`, by a key that both sides have.
final class Signature {

    private static final String START = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static String freshSecret() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return START + Base64.getEncoder().encodeToString(key);
    }

    /// @throws IllegalArgumentException when it is no secret of this kind
    static void check(String secret) {
        int length = key(secret).length;
        if (length < SHORTEST_KEY || length > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "secret has %d bytes; it must have %d to %d"
                            .formatted(length, SHORTEST_KEY, LONGEST_KEY));
        }
    }

    private static byte[] key(String secret) {
        if (!secret.startsWith(START)) {
            throw new IllegalArgumentException("secret does not begin with " + START);
        }
        try {
            return Base64.getDecoder().decode(secret.substring(START.length()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("secret is not base64 after " + START, wrong);
        }
    }

    /// As it stands in `webhook-signature`.
    ///
    /// @param timestamp seconds since 1970
    static String of(String secret, String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            String signed = "%s.%d.%s".formatted(id, timestamp, body);
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }
}
