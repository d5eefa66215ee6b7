package secondunit.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Keeps a folder of views from growing: the files that were looked at longest ago go first.
///
/// @param most bytes that stay
record ViewSweep(Path folder, long most) {

    private static final Logger LOG = LoggerFactory.getLogger(ViewSweep.class);

    private record Kept(Path file, long bytes, FileTime used) {}

    synchronized void sweep() {
        try {
            List<Kept> kept = kept();
            long bytes = kept.stream().mapToLong(Kept::bytes).sum();
            for (Kept oldest : kept) {
                if (bytes <= most) {
                    return;
                }
                Files.deleteIfExists(oldest.file());
                bytes -= oldest.bytes();
            }
        } catch (IOException problem) {
            LOG.warn("{} cannot be swept", folder, problem);
        }
    }

    private List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                add(file, kept);
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }

    /// What is being made has a name with a dot before it.
    private static void add(Path file, List<Kept> kept) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (!file.getFileName().toString().startsWith(".")) {
                kept.add(new Kept(file, found.size(), found.lastAccessTime()));
            }
        } catch (NoSuchFileException _) {
            return;
        }
    }
}
