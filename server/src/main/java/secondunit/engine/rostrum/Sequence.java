package secondunit.engine.rostrum;

import secondunit.picture.Frame;

import java.util.List;

/// The pictures of a shot, any of them at any time. Used by one thread.
interface Sequence extends AutoCloseable {

    Frame frame(long number);

    List<String> warnings();

    @Override
    void close();
}
