package secondunit.handoff;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Relative references (RFC 3986, section 4.2) to files beneath a folder. File names keep their own
/// Unicode form: normalising would name another file.
final class RelativeUrl {

    private static final String UNRESERVED = "-._~";

    private RelativeUrl() {}

    static String of(Path folder, Path file) {
        Path path = folder.toAbsolutePath().relativize(file.toAbsolutePath());
        return StreamSupport.stream(path.spliterator(), false)
                .map(name -> encode(name.toString()))
                .collect(Collectors.joining("/"));
    }

    private static String encode(String name) {
        var url = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            url.append(isUnreserved(octet) ? (char) octet : "%%%02X".formatted(octet));
        }
        return url.toString();
    }

    private static boolean isUnreserved(byte octet) {
        return octet >= 0 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
    }
}
