package secondunit.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets: 256 random bits as 43 characters of base64url. Of a secret only its SHA-256 is ever
/// kept or compared, so neither the store nor the time a comparison takes tells anything of it.
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private Secret() {}

    static String fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return BASE64URL.encodeToString(bits);
    }

    static byte[] hash(String secret) {
        return sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    /// Another secret that follows from this one, and from which this one cannot be told.
    static String derived(String secret, String purpose) {
        MessageDigest sha256 = sha256();
        sha256.update(purpose.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 0);
        return BASE64URL.encodeToString(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
