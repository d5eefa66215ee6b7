package secondunit.web;

import java.nio.file.Path;

/// The file browser of the user's desktop.
@FunctionalInterface
public interface FileBrowser {

    /// Shows a file in its folder.
    ///
    /// @return false where there is no desktop
    boolean reveal(Path file);
}
