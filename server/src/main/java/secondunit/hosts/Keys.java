package secondunit.hosts;

import java.security.SecureRandom;

/// Ids of placements, which are the keys of insertions: short, because hosts shorten names.
final class Keys {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Keys() {}

    /// 60 random bits.
    static String next() {
        var key = new StringBuilder(LENGTH);
        for (int letter = 0; letter < LENGTH; letter++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }
}
