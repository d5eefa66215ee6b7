package secondunit.engine.torch;

import org.jspecify.annotations.Nullable;

/// What libtorch says when something fails, in the names of the texts that people write.
final class TorchMessage {

    private static final String FRAMES = "Exception raised from ";

    private TorchMessage() {}

    /// @param program the program's name, which stands for its main text
    static String of(@Nullable String message, String program) {
        if (message == null) {
            return "libtorch gave no reason";
        }
        int frames = message.indexOf(FRAMES);
        return (frames < 0 ? message : message.substring(0, frames))
                .strip()
                .replace("code/__torch__.py", program)
                .replaceAll("code/__torch__/(\\w+)\\.py", "library $1");
    }
}
