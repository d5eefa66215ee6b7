package secondunit.engine.torch;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Where libtorch comes from.
///
/// @param nativesFolder a per-user cache, made when missing; natives are unpacked into it once for
///   each version
/// @param libraryFolder a libtorch the user brought, null for the bundled one. DJL also looks at
///   the environment's PYTORCH_LIBRARY_PATH by itself: whoever starts the process passes it here,
///   so that its version is checked first
public record TorchSettings(Path nativesFolder, @Nullable Path libraryFolder) {

    public static TorchSettings bundled(Path nativesFolder) {
        return new TorchSettings(nativesFolder, null);
    }
}
