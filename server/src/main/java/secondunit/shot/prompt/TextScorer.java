package secondunit.shot.prompt;

import java.util.Set;

/// A trained network that says which worlds a sentence speaks of.
public interface TextScorer {

    /// The ids of all worlds it was trained to tell apart; some may not be installed.
    Set<String> worlds();

    /// Judges a sentence. The same features give the same scores.
    Scores score(Features features);

    /// Gets ready, so that the first sentence is judged as fast as the next.
    default void prepare() {}
}
