package secondunit.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a child process of this program is started: the same Java, the same jars, memory set for
/// pictures.
public final class WorkerCommand {

    /// Frames die young: a fixed young generation keeps the process from growing with a shot's
    /// length.
    private static final List<String> MEMORY =
            List.of("-XX:+UseSerialGC", "-Xmn192m", "-Xms320m", "-Xss4m");

    private static final List<String> NATIVE =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private WorkerCommand() {}

    /// The command line that runs `secondunit` with these arguments in a process of its own.
    public static List<String> of(Settings settings, String... arguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(MEMORY);
        command.addAll(NATIVE);
        NativeSettings.properties(settings)
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(Stream.of(arguments).toList());
        return command;
    }
}
