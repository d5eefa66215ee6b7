package secondunit.render;

import secondunit.picture.Frame;

/// Follows a shot while it is rendered. Called on the rendering thread.
public interface Watcher {

    /// Nobody follows, and nothing stops the shot.
    Watcher NOBODY =
            new Watcher() {
                @Override
                public void progress(long done, long total) {}

                @Override
                public void wrote(Frame frame, long index) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /// Frames written so far, of how many.
    void progress(long done, long total);

    /// A frame just written, for a preview.
    void wrote(Frame frame, long index);

    /// Polled once a frame; true stops the shot.
    boolean isCancelled();

    /// Polled once a frame; true stops the shot to be finished later.
    default boolean isPaused() {
        return false;
    }
}
