package secondunit.engine.torch;

/// A compiled program. Any number of threads may run it at once.
public interface Program {

    /// The name its text was given.
    String name();
}
