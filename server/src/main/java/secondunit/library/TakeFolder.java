package secondunit.library;

import java.nio.file.Path;

/// The folder of one take in the server's home, `takes/<take>/`, and the names in it. Everything
/// but the clip and its sidecar can be made again.
///
/// @param root the folder of all takes
/// @param take a UUID
public record TakeFolder(Path root, String take) {

    public Path path() {
        return root.resolve(take);
    }

    /// The delivered clip.
    ///
    /// @param name its file name, with extension
    public Path clip(String name) {
        return path().resolve(name);
    }

    /// What was asked, written when the take's job was accepted.
    public Path job() {
        return path().resolve("job.json");
    }

    /// How the take's job ended, written by the worker after the clip has its name.
    public Path outcome() {
        return path().resolve("outcome.json");
    }

    /// The held frame: a small picture shown while the take is rendered.
    public Path held() {
        return path().resolve("held.jpg");
    }

    /// Preview pictures while the take is rendered.
    public Path previews() {
        return path().resolve("previews");
    }

    public Path poster() {
        return path().resolve("poster.jpg");
    }

    /// Frames side by side, for skimming.
    public Path strip() {
        return path().resolve("strip.jpg");
    }

    /// A small copy that browsers play: H.264 in MP4, or VP9 with alpha in WebM.
    public Path proxy(boolean alpha) {
        return path().resolve(alpha ? "proxy.webm" : "proxy.mp4");
    }

    /// The clip's picture alone, copied without encoding again, for hosts that loop it.
    ///
    /// @param extension of the clip
    public Path picture(String extension) {
        return path().resolve("picture." + extension);
    }

    /// The sound alone: PCM, exactly as long as the picture.
    public Path sound() {
        return path().resolve("sound.wav");
    }
}
