package secondunit.render;

/// Runs errands.
public interface Errands {

    /// @throws secondunit.media.MediaException when a clip cannot be read or a file not written
    /// @throws secondunit.shot.RefusedException when no player can do the shot
    void run(Errand errand) throws InterruptedException;
}
