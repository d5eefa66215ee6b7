package secondunit.app;

import secondunit.app.json.Document;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server to be measured: a process of its own in an empty home, with the launcher's options.
final class BenchServer implements AutoCloseable {

    private final Path home;
    private final Process process;
    private final BufferedReader out;
    private String ready = "";

    /// @param folder where the home is made
    /// @param options of the virtual machine, beside the usual ones
    BenchServer(Settings settings, Path folder, List<String> options) throws IOException {
        home = Files.createTempDirectory(folder, "home");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("serve", "--json", "--port", "0", "--home", home.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SECONDUNIT_CACHE", settings.cache().toString());
        process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        out = process.inputReader();
    }

    /// The option that names the launcher's AOT cache, which lies beside the jar.
    static List<String> cache() {
        String jar = System.getProperty("java.class.path");
        if (jar.contains(File.pathSeparator)) {
            return List.of();
        }
        Path cache = Path.of(jar).resolveSibling("secondunit.aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    void awaitReady() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("the server of the benchmark did not start");
        }
        ready = line;
    }

    URI address() {
        return URI.create(String.valueOf(Document.read(ready).get("address")));
    }

    String key() {
        try {
            return Files.readString(home.resolve("keys").resolve("local.key")).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Processor time of the server alone so far; its workers are processes of their own.
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
