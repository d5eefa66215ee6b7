import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The format check: `Format.java check|apply ROOT`. Run by Maven at `verify`; `-Dformat=apply` rewrites the files.
class Format {
    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources(Path.of(args[1]))) {
            String before = Files.readString(source);
            String after = format(before);
            if (before.equals(after)) {
                continue;
            }
            unformatted.add(source);
            if (apply) {
                Files.writeString(source, after);
            }
        }
        unformatted.forEach(path -> System.err.println((apply ? "formatted " : "not formatted: ") + path));
        if (!apply && !unformatted.isEmpty()) {
            System.err.println("Run: mvn -N verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().matches("(.*/)?(target|build)/.*"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(String source) throws Exception {
        var style = JavaFormatterOptions.Style.AOSP;
        var formatter = new Formatter(JavaFormatterOptions.builder().style(style).build());
        String imports = ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(source), style);
        return formatter.formatSource(imports);
    }
}
