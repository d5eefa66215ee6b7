package secondunit.obs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import secondunit.host.HostException;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A real OBS Studio with a profile of its own in a folder, on a virtual display, listening on a
/// random port with a random password. Fails tests, and keeps the logs, when it does not come up.
public final class RealObs implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final List<String> PROGRAMS =
            List.of("obs", "Xvfb", "dbus-run-session", "ffmpeg", "kill");

    private final Path folder;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private final Process display;
    private final String displayName;
    private Optional<Process> obs = Optional.empty();

    private RealObs(Path folder, Setup setup) throws Exception {
        this.folder = folder;
        port = freePort();
        write(setup);
        display = startDisplay();
        displayName = readDisplay();
    }

    /// How the canvas is and how it is recorded.
    ///
    /// @param rgb kept and recorded as RGB without loss, else as OBS does from the start
    public record Setup(
            int width, int height, int rateNumerator, int rateDenominator, boolean rgb) {

        public static final Setup SMALL = new Setup(640, 360, 30, 1, false);
    }

    /// Skips the test where OBS or what it needs is not installed, unless the system property
    /// `hosts.required` is true.
    public static void assumeInstalled() {
        List<String> missing = PROGRAMS.stream().filter(name -> !onPath(name)).toList();
        if (Boolean.getBoolean("hosts.required")) {
            assertTrue(missing.isEmpty(), () -> "not installed: " + missing);
        }
        assumeTrue(missing.isEmpty(), () -> "not installed: " + missing);
    }

    /// Starts one that is ready to be asked.
    ///
    /// @param folder empty
    public static RealObs start(Path folder, Setup setup) throws Exception {
        var obs = new RealObs(folder, setup);
        try {
            obs.start();
        } catch (Exception | AssertionError e) {
            obs.close();
            throw e;
        }
        return obs;
    }

    public static RealObs start(Path folder) throws Exception {
        return start(folder, Setup.SMALL);
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /// Where its configuration lies.
    public ObsFolders folders() {
        return new ObsFolders(List.of(config()));
    }

    public ObsConnector connector() {
        return new ObsConnector(folders());
    }

    /// A second look at it, past the adapter.
    public Witness witness() {
        return new Witness(port, password);
    }

    /// Starts it, also again after it has ended. On a software display OBS sometimes comes up and
    /// never opens its socket; then it is started once more.
    public void start() throws Exception {
        try {
            launch();
        } catch (AssertionError slept) {
            if (obs.isPresent()) {
                kill();
            }
            launch();
        }
    }

    private void launch() throws Exception {
        var command =
                List.of(
                        "dbus-run-session",
                        "--",
                        "obs",
                        "--multi",
                        "--minimize-to-tray",
                        "--disable-updater",
                        "--disable-missing-files-check");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log("obs.log")));
        builder.directory(folder.toFile());
        setEnvironment(builder.environment());
        Process process = builder.start();
        obs = Optional.of(process);
        Await.until(
                START,
                "OBS listening, see " + log("obs.log"),
                () -> {
                    assertTrue(process.isAlive(), () -> "OBS ended: " + tail());
                    return answers();
                });
    }

    /// Closes it as its user does.
    public void stop() throws Exception {
        signal("-INT");
    }

    /// Ends it at once.
    public void kill() throws Exception {
        signal("-KILL");
    }

    private void signal(String signal) throws Exception {
        Process session = obs.orElseThrow();
        List<ProcessHandle> programs = session.descendants().toList();
        for (ProcessHandle program : programs) {
            if (program.info().command().orElse("").endsWith("/obs")) {
                new ProcessBuilder("kill", signal, Long.toString(program.pid())).start().waitFor();
            }
        }
        if (!session.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            programs.forEach(ProcessHandle::destroyForcibly);
            session.destroyForcibly().waitFor();
        }
        programs.forEach(ProcessHandle::destroyForcibly);
        obs = Optional.empty();
    }

    @Override
    public void close() throws IOException {
        obs.ifPresent(session -> {
            session.descendants().forEach(ProcessHandle::destroyForcibly);
            session.destroyForcibly().onExit().join();
        });
        display.destroy();
        display.onExit().join();
    }

    private boolean answers() {
        try (Witness witness = witness()) {
            return witness.ready();
        } catch (HostException notYet) {
            return false;
        }
    }

    private void setEnvironment(Map<String, String> environment) throws IOException {
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        Path run = Files.createDirectories(folder.resolve("run"));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        environment.putAll(
                Map.of(
                        "PATH",
                        path,
                        "HOME",
                        folder.toString(),
                        "XDG_CONFIG_HOME",
                        folder.resolve("config").toString(),
                        "XDG_RUNTIME_DIR",
                        run.toString(),
                        "DISPLAY",
                        displayName,
                        "QT_QPA_PLATFORM",
                        "xcb",
                        "LIBGL_ALWAYS_SOFTWARE",
                        "1",
                        "LANG",
                        "C.UTF-8"));
    }

    private Process startDisplay() throws IOException {
        return new ProcessBuilder(
                        "Xvfb",
                        "-displayfd",
                        "1",
                        "-screen",
                        "0",
                        "1280x800x24",
                        "-nolisten",
                        "tcp")
                .redirectError(log("xvfb.log"))
                .start();
    }

    /// The number that the display has chosen; it tells when it is ready.
    private String readDisplay() throws IOException {
        String number = display.inputReader(StandardCharsets.US_ASCII).readLine();
        assertTrue(number != null, () -> "Xvfb did not start, see " + log("xvfb.log"));
        return ":" + number;
    }

    private void write(Setup setup) throws IOException {
        Path profile = Files.createDirectories(config().resolve("basic/profiles/Test"));
        Files.createDirectories(config().resolve("basic/scenes"));
        Files.writeString(
                config().resolve("global.ini"), template("global.ini").formatted(port, password));
        Files.writeString(
                profile.resolve("basic.ini"),
                template("basic.ini")
                        .formatted(
                                setup.width(),
                                setup.height(),
                                setup.width(),
                                setup.height(),
                                setup.rateNumerator(),
                                setup.rateDenominator(),
                                setup.rgb() ? "RGB" : "NV12",
                                folder,
                                setup.rgb() ? "Lossless" : "Stream"));
    }

    private Path config() {
        return folder.resolve("config/obs-studio");
    }

    private File log(String name) {
        return folder.resolve(name).toFile();
    }

    private String tail() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(log("obs.log").toPath()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String template(String name) throws IOException {
        try (var file = Objects.requireNonNull(RealObs.class.getResourceAsStream("/obs/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
