package secondunit.app;

import com.sun.management.OperatingSystemMXBean;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a child process of this program is started: the same Java, the same jars, memory set for
/// pictures.
public final class WorkerCommand {

    /// Room for classes is there from the start, else making it collects everything.
    private static final List<String> MEMORY =
            List.of("-XX:+UseSerialGC", "-Xms512m", "-Xss4m", "-XX:MetaspaceSize=128m");

    /// Frames die young, and several large ones live at a time: a fixed young generation of this
    /// size, or a quarter of a small heap, keeps the process from growing with a shot's length.
    private static final long YOUNG_MEBI = 384;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private static final long LEAST_HEAP_MEBI = 512;
    private static final long MOST_HEAP_MEBI = 16_384;

    /// Standard output belongs to the protocol: the virtual machine's own words go to standard
    /// error.
    private static final List<String> QUIET =
            List.of(
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable",
                    "-Xlog:all=warning:stderr",
                    "-Xlog:aot*=off:stderr",
                    "-Xlog:cds*=off:stderr");

    private static final List<String> NATIVE =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private WorkerCommand() {}

    /// The command line that runs `secondunit` with these arguments in a process of its own.
    public static List<String> of(Settings settings, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(QUIET);
        command.addAll(MEMORY);
        command.add("-Xmx" + heapMebi() + "m");
        command.add("-Xmn" + Math.min(YOUNG_MEBI, heapMebi() / 4) + "m");
        command.addAll(NATIVE);
        command.addAll(rehearsed());
        NativeSettings.properties(settings)
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(Stream.of(arguments).toList());
        return command;
    }

    /// What the JDK kept of the launcher's rehearsal, which lies beside the jar.
    private static List<String> rehearsed() {
        String jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar") || jar.contains(File.pathSeparator)) {
            return List.of();
        }
        Path cache = Path.of(jar).resolveSibling("secondunit-worker.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /// The same at a lower priority, where the system has `nice`: what a server renders comes after
    /// what its user does meanwhile, such as streaming, and after answering.
    static List<String> behind(Settings settings, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(of(settings, arguments));
        return command;
    }

    /// Half of the machine's memory; native libraries get the rest.
    private static long heapMebi() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp((system.getTotalMemorySize() / 2) >> 20, LEAST_HEAP_MEBI, MOST_HEAP_MEBI);
    }
}
