package secondunit.host;

import java.nio.file.Path;

/// What the contract's values have in common: each names the field, what it got and what it takes.
final class Checks {

    private Checks() {}

    static void text(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
    }

    static void atLeast(String field, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException("%s is %d, below %d".formatted(field, value, least));
        }
    }

    static void absolute(String field, Path file) {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException(
                    "%s \"%s\" is not an absolute path; another program has another working folder"
                            .formatted(field, file));
        }
    }
}
