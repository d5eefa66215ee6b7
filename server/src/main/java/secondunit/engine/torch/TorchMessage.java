package secondunit.engine.torch;

import org.jspecify.annotations.Nullable;

/// What libtorch says when something fails, without the C++ frames it appends.
final class TorchMessage {

    private static final String FRAMES = "Exception raised from ";

    private TorchMessage() {}

    static String of(@Nullable String message) {
        if (message == null) {
            return "libtorch gave no reason";
        }
        int frames = message.indexOf(FRAMES);
        return (frames < 0 ? message : message.substring(0, frames)).strip();
    }
}
