package secondunit.media;

import java.nio.file.Path;

/// The door to clips on disk: everything that opens a media file goes through here.
public interface Media {

    /// Opens a clip for reading, after checking that it is a media file of a kind we read.
    ClipReader open(Path file);

    /// Begins a clip at exactly this path; naming and finishing are the Finisher's.
    ClipWriter create(Path file, ClipPlan plan);
}
