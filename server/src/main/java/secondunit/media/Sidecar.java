package secondunit.media;

/// Says what stands in the file beside a clip.
@FunctionalInterface
public interface Sidecar {

    /// Called once, when nothing in the clip changes any more.
    ///
    /// @param fileName the clip's final name, without its folder
    /// @param sha256 of the whole finished clip, 64 lower-case hexadecimal digits
    /// @param bytes the clip's length
    /// @return the sidecar's text, JSON
    String text(String fileName, String sha256, long bytes);
}
