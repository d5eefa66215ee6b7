package secondunit.obs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The answer to OBS's challenge: base64(sha256(base64(sha256(password + salt)) + challenge)),
/// after "Creating an authentication string" of the obs-websocket 5 protocol.
final class Authentication {

    private Authentication() {}

    static String answer(String password, String salt, String challenge) {
        return digest(digest(password + salt) + challenge);
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
