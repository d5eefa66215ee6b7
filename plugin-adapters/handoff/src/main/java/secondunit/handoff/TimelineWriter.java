package secondunit.handoff;

import java.nio.file.Path;

/// Writes a cut in one timeline format.
public interface TimelineWriter {

    /// The file extension, which also names the format: `otio`.
    String extension();

    /// The timeline file's text.
    ///
    /// @param folder where the file will lie; media beneath it is named relative to it
    String write(Cut cut, Path folder);
}
