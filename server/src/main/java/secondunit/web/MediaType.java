package secondunit.web;

import java.nio.file.Path;
import java.util.Map;

/// Media types by file name. What is not listed is bytes to a browser, never a page.
final class MediaType {

    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("mov", "video/quicktime"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("mkv", "video/matroska"),
                    Map.entry("wav", "audio/wav"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("png", "image/png"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("woff2", "font/woff2"));

    private MediaType() {}

    static String of(Path file) {
        return of(String.valueOf(file.getFileName()));
    }

    static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
