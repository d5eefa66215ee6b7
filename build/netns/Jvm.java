import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes a program named `java` that runs the JDK which runs this, in a network namespace of its
/// own with nothing but loopback: tests may then start programs that listen on every interface.
/// Where namespaces are not permitted it says so and runs the same JDK as it is.
///
/// Usage: `java Jvm.java FILE`
public final class Jvm {

    private static final String SCRIPT =
            """
            #!/bin/sh
            # Written by build/netns/Jvm.java.
            java='%s'
            for how in -n -rn; do
                if unshare $how ip link set lo up 2>/dev/null; then
                    exec unshare $how sh -c 'ip link set lo up && exec "$0" "$@"' "$java" "$@"
                fi
            done
            echo "No network namespace (unshare and ip of util-linux and iproute2, as root or with user" \\
                "namespaces): what the tests start can be reached from the network." >&2
            exec "$java" "$@"
            """;

    private Jvm() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, SCRIPT.formatted(java.toString().replace("'", "'\\''")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
