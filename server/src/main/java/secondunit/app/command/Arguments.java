package secondunit.app.command;

import secondunit.timeline.FrameRange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that several commands read the same way.
final class Arguments {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:\\.\\.|-)(\\d{1,9})");

    private Arguments() {}

    static FrameRange range(String text) {
        Matcher matcher = RANGE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "range \"%s\" is not of the form IN..OUT, such as 40..60 for frames 40 to 59"
                            .formatted(text));
        }
        return new FrameRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    static long count(String option, String text) {
        if (!text.strip().matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "%s \"%s\" is not a number of frames".formatted(option, text));
        }
        return Long.parseLong(text.strip());
    }

    /// A clip's path, absolute, so that it means the same to a worker.
    static Path clip(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// A folder to write to, which may not be there yet.
    static Path folder(String option, Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IllegalArgumentException(
                    "%s %s: is a file; name a folder".formatted(option, path));
        }
        return path;
    }
}
