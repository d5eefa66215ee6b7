package secondunit.videos;

/// Tells whoever wants to know that a video has ended.
@FunctionalInterface
public interface Announcer {

    /// When this returns, it will be told. Telling the same end twice is told as one.
    void ended(String video, boolean completed);
}
