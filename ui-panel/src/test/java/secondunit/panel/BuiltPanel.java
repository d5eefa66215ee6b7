package secondunit.panel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// The panel as browsers get it.
final class BuiltPanel {

    private final List<Path> files;

    private BuiltPanel(List<Path> files) {
        this.files = files;
    }

    static BuiltPanel built() throws IOException, URISyntaxException {
        Path page = Path.of(BuiltPanel.class.getResource("/panel/index.html").toURI());
        try (Stream<Path> all = Files.list(page.getParent())) {
            return new BuiltPanel(all.filter(BuiltPanel::isCode).sorted().toList());
        }
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".js") || file.toString().endsWith(".css");
    }

    List<Path> files() {
        return files;
    }

    String text() {
        return files.stream().map(BuiltPanel::read).collect(Collectors.joining("\n"));
    }

    /// Bytes of all files, each packed by `gzip -9`.
    long packed() {
        return files.stream().mapToLong(file -> packed(read(file))).sum();
    }

    static long packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
