package secondunit.render;

import java.util.function.Supplier;

/// Several things that are begun in turn, where a failure of one undoes those before it.
final class Begun {

    private Begun() {}

    /// What is begun; `undo` runs where that fails.
    static <T> T orElse(Supplier<T> begin, Runnable undo) {
        boolean begun = false;
        try {
            T thing = begin.get();
            begun = true;
            return thing;
        } finally {
            if (!begun) {
                undo.run();
            }
        }
    }
}
