import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Bundles the panel, or the tests of its logic, with esbuild. The panel's files carry a hash of
/// their content in their names, so that a browser may keep them for ever; `index.html` names them.
public final class Bundle {

    private static final Path SOURCE = Path.of("src/main/ts");
    private static final Path WEB = Path.of("src/main/web");

    private Bundle() {}

    /// @param args `panel` or `tests`, the esbuild program, the folder of modules, the folder to write
    public static void main(String[] args) throws IOException, InterruptedException {
        Path out = Path.of(args[3]);
        Files.createDirectories(out);
        var esbuild = new Esbuild(program(args[1]), Path.of(args[2]));
        switch (args[0]) {
            case "panel" -> panel(esbuild, out);
            case "tests" -> tests(esbuild, out);
            default -> throw new IllegalArgumentException("unknown bundle \"%s\"".formatted(args[0]));
        }
    }

    private static void panel(Esbuild esbuild, Path out) throws IOException, InterruptedException {
        empty(out);
        esbuild.run(
                SOURCE.resolve("panel.ts").toString(),
                WEB.resolve("panel.css").toString(),
                "--minify",
                "--entry-names=[name]-[hash]",
                "--legal-comments=eof",
                "--outdir=" + out);
        String page = Files.readString(WEB.resolve("index.html"))
                .replace("panel.js", named(out, ".js"))
                .replace("panel.css", named(out, ".css"));
        Files.writeString(out.resolve("index.html"), page);
        Files.copy(WEB.resolve("icon.svg"), out.resolve("icon.svg"));
        Files.copy(esbuild.modules().resolve("lit/LICENSE"), out.resolve("lit-licence.txt"));
    }

    /// One script for an engine without a browser: every test file, then the run.
    private static void tests(Esbuild esbuild, Path out) throws IOException, InterruptedException {
        Path entry = out.resolve("panel-tests.ts");
        var imports = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/ts"))) {
            files.filter(file -> file.toString().endsWith(".test.ts"))
                    .sorted()
                    .forEach(file -> imports.append(importOf(file)));
        }
        imports.append("import { report } from \"%s\";\nreport();\n".formatted(slashed(Path.of("src/test/ts/suite.ts"))));
        Files.writeString(entry, imports);
        esbuild.run(entry.toString(), "--outfile=" + out.resolve("panel-tests.js"));
    }

    private static String importOf(Path file) {
        return "import \"%s\";\n".formatted(slashed(file));
    }

    private static String slashed(Path file) {
        return file.toAbsolutePath().toString().replace('\\', '/');
    }

    private static Path program(String name) {
        Path program = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(program)) {
            throw new IllegalArgumentException(
                    "esbuild is not at %s; install it and name it with -Desbuild=PATH".formatted(program));
        }
        if (!program.toFile().canExecute() && !program.toFile().setExecutable(true)) {
            throw new IllegalArgumentException("%s cannot be made executable".formatted(program));
        }
        return program;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.createDirectories(folder);
    }

    private static String named(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Esbuild(Path program, Path modules) {

        void run(String... arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    program.toString(), "--bundle", "--format=esm", "--target=chrome103", "--charset=utf8",
                    "--log-level=warning", "--tsconfig=" + Path.of("tsconfig.bundle.json")));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("NODE_PATH", modules.toString());
            int code = builder.start().waitFor();
            if (code != 0) {
                System.err.println("esbuild ended with " + code);
                System.exit(1);
            }
        }
    }
}
