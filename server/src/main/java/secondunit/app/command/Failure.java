package secondunit.app.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Why a command did not do what it was asked.
///
/// @param message what and where
/// @param hint what to do; may be empty where the message says it
record Failure(Exit exit, String message, String hint) {

    String text() {
        return hint.isEmpty() ? message : message + " " + hint;
    }

    Map<String, Object> document() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("kind", exit.name().toLowerCase(Locale.ROOT));
        error.put("message", message);
        if (!hint.isEmpty()) {
            error.put("hint", hint);
        }
        return Map.of("error", error);
    }
}
