package secondunit.app;

import secondunit.app.json.Document;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.timeline.Handles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What of a take is there for trimming alone, as the record beside its clip tells.
final class Trim {

    private static final String HANDLE = "handle";

    private Trim() {}

    /// @param clip a take's file; one without a record has no handles
    /// @throws HostException FILE_MISSING for a record that is damaged
    static Handles of(Path clip) {
        List<Map<String, Object>> spans = spans(clip.resolveSibling(clip.getFileName() + ".json"));
        if (spans.size() < 2) {
            return Handles.NONE;
        }
        return new Handles(handle(spans.getFirst()), handle(spans.getLast()));
    }

    private static List<Map<String, Object>> spans(Path record) {
        try {
            return Document.objects(Document.read(Files.readString(record)), "frames");
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new HostException(
                    HostError.FILE_MISSING,
                    "%s cannot be read; ask for the shot again".formatted(record),
                    unreadable);
        }
    }

    private static long handle(Map<String, Object> span) {
        return HANDLE.equals(span.get("origin")) ? frame(span, "out") - frame(span, "in") : 0;
    }

    private static long frame(Map<String, Object> span, String name) {
        return ((Number) span.getOrDefault(name, 0)).longValue();
    }
}
