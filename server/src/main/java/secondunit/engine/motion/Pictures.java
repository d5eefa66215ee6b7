package secondunit.engine.motion;

import secondunit.picture.Frame;

import java.util.List;

/// The new pictures of one shot, each made by itself.
interface Pictures extends AutoCloseable {

    /// Picture `index`, counted from 0 in time order.
    ///
    /// @param seed of its grain
    Frame picture(int index, long seed);

    /// What the user should know about them.
    List<String> warnings();

    /// The largest share of one picture so far that shows what no footage shows, 0 to 1.
    default double unseen() {
        return 0;
    }

    @Override
    default void close() {}
}
