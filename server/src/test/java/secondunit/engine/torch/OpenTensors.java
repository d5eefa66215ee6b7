package secondunit.engine.torch;

/// Counts what has not been closed.
public final class OpenTensors {

    private OpenTensors() {}

    public static int count(Torch torch) {
        return ((DjlTorch) torch).openTensors();
    }
}
