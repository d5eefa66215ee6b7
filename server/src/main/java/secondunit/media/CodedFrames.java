package secondunit.media;

import java.io.IOException;
import java.nio.file.Path;

/// The picture of a clip that was not finished: its first frames, as they were coded. Another
/// writer of the same plan can begin with them.
///
/// @param file in which they lie, closed at the last of them
/// @param frames how many there are
/// @param checksum CRC-32C of their packets, in order
/// @param coder which coder made them and how it was set up: frames of another do not follow on
public record CodedFrames(Path file, long frames, long checksum, String coder) {

    /// The same under another name, which the file gets once its bytes lie on the disk.
    ///
    /// @param name in the same folder
    public CodedFrames named(Path name) {
        try {
            Disk.force(file);
            Disk.rename(file, name);
            Disk.forceFolder(name);
        } catch (IOException failed) {
            throw WriteFailure.of(name, failed);
        }
        return new CodedFrames(name, frames, checksum, coder);
    }
}
