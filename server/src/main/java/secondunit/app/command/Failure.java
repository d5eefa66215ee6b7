package secondunit.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why a command did not do what it was asked.
///
/// @param message what and where
/// @param hint what to do; may be empty where the message says it
/// @param takes those of several takes that were finished before
record Failure(Exit exit, String message, String hint, List<Map<String, ?>> takes) {

    Failure {
        takes = List.copyOf(takes);
    }

    Failure(Exit exit, String message, String hint) {
        this(exit, message, hint, List.of());
    }

    /// The same failure after these takes had been finished.
    Failure after(List<Map<String, ?>> finished) {
        return new Failure(exit, message, hint, finished);
    }

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
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("error", error);
        if (!takes.isEmpty()) {
            document.put("takes", takes);
        }
        return document;
    }
}
