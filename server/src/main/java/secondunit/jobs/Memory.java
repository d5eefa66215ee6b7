package secondunit.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory this process has held.
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /// The peak of resident memory since the start, from Linux's VmHWM; 0 where the system has
    /// none.
    static long peakBytes() {
        try {
            return Files.exists(STATUS) ? peakBytes(Files.readAllLines(STATUS)) : 0;
        } catch (IOException _) {
            return 0;
        }
    }

    static long peakBytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
