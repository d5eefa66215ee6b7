package secondunit.app;

import secondunit.engine.motion.opencv.DisFlow;
import secondunit.engine.torch.DjlTorch;
import secondunit.engine.torch.Torch;
import secondunit.media.ffmpeg.FfmpegMedia;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The examination of a machine: each part is tried, not guessed.
public final class Examination {

    private static final long ROOM = 2L << 30;
    private static final long MEMORY = 4L << 30;

    private final Settings settings;

    public Examination(Settings settings) {
        this.settings = settings;
    }

    /// One thing looked at.
    ///
    /// @param well false where something must be mended; the detail then says what
    public record Finding(String what, boolean well, String detail) {}

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding("version", true, "Second Unit " + Build.version()));
        findings.add(java());
        findings.add(machine());
        findings.add(folder("home", settings.home()));
        findings.add(folder("cache", settings.cache()));
        findings.add(tried("ffmpeg", FfmpegMedia::describe));
        findings.add(tried("opencv", DisFlow::describe));
        findings.add(tried("libtorch", this::libtorch));
        findings.add(tried("worlds", this::worlds));
        return findings;
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        String detail = version + ", " + System.getProperty("java.vendor");
        return new Finding("java", version.feature() >= 25, detail);
    }

    private Finding machine() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize();
        String detail =
                "%s %s, %d processors, %d threads used, %.1f GiB memory"
                        .formatted(
                                system.getName(),
                                system.getArch(),
                                system.getAvailableProcessors(),
                                settings.threads(),
                                memory / (double) (1L << 30));
        return new Finding(
                "machine",
                memory >= MEMORY,
                detail + (memory < MEMORY ? ": at least 4 GiB are needed" : ""));
    }

    private static Finding folder(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, "doctor", ".tmp");
            Files.delete(probe);
            FileStore store = Files.getFileStore(folder);
            long free = store.getUsableSpace();
            boolean enough = free >= ROOM;
            String detail = "%s, %.1f GiB free".formatted(folder, free / (double) (1L << 30));
            return new Finding(
                    what, enough, detail + (enough ? "" : ": make room, 2 GiB are needed"));
        } catch (IOException problem) {
            return new Finding(what, false, folder + " cannot be written: " + problem);
        }
    }

    /// A part that may fail in any way its native library likes to.
    private static Finding tried(String what, Supplier<String> examination) {
        try {
            return new Finding(what, true, examination.get());
        } catch (RuntimeException | LinkageError broken) {
            return new Finding(what, false, broken.toString());
        }
    }

    private String libtorch() {
        try (Torch _ = new Crew(settings).torch()) {
            return DjlTorch.describe();
        }
    }

    private String worlds() {
        List<String> ids =
                new Crew(settings).worlds().worlds().stream().map(world -> world.id()).toList();
        return ids.size() + ": " + String.join(", ", ids);
    }
}
