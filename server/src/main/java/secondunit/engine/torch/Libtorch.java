package secondunit.engine.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder of libtorch's libraries that the user brought, and its version. The bridge to Java is
/// built against the headers of 2.7.1: any other minor version ends the process at the first
/// tensor, so the version is read from the files beside the libraries before anything is loaded.
///
/// @param folder the folder that holds `libtorch.so`, `libtorch.dylib` or `torch.dll`
/// @param version such as `2.7.1`
/// @param flavor `cpu`, or `cu128` for CUDA 12.8
public record Libtorch(Path folder, String version, String flavor) {

    private static final Pattern VERSION =
            Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\+(cpu|cu\\d+))?");
    private static final Pattern WANTED = Pattern.compile("2\\.7\\.\\d+");
    private static final String INSTALL =
            "Install torch 2.7.1 (`pip install torch==2.7.1`; for NVIDIA from PyTorch's cu128 index) "
                    + "and name its torch/lib folder in PYTORCH_LIBRARY_PATH.";

    /// Looks at a folder without loading anything from it.
    ///
    /// @throws TorchException saying what to install, when it does not hold libtorch 2.7
    public static Libtorch at(Path folder) {
        if (!holdsLibrary(folder)) {
            throw refusal(folder, "holds no libtorch library");
        }
        Matcher stated =
                statedVersion(folder)
                        .orElseThrow(() -> refusal(folder, "does not say which version it holds"));
        if (!WANTED.matcher(stated.group(1)).matches()) {
            throw refusal(folder, "holds libtorch " + stated.group(1) + ", not 2.7");
        }
        String flavor = Optional.ofNullable(stated.group(2)).orElse("cpu");
        return new Libtorch(folder, stated.group(1), flavor);
    }

    private static TorchException refusal(Path folder, String problem) {
        return new TorchException("%s %s. %s".formatted(folder, problem, INSTALL));
    }

    private static boolean holdsLibrary(Path folder) {
        return Stream.of("libtorch.so", "libtorch.dylib", "torch.dll")
                .anyMatch(library -> Files.isRegularFile(folder.resolve(library)));
    }

    /// pip's torch states its version in `torch/version.py`, the libtorch archive in
    /// `build-version`, both beside the `lib` folder.
    private static Optional<Matcher> statedVersion(Path folder) {
        Path home = folder.toAbsolutePath().normalize().resolveSibling("version.py");
        return Stream.of(
                        home, home.resolveSibling("build-version"), folder.resolve("build-version"))
                .filter(Files::isRegularFile)
                .flatMap(Libtorch::lines)
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .findFirst();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return List.<String>of().stream();
        }
    }
}
