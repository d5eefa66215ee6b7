package secondunit.shot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A prompt as it was understood: a world, and values for its parameters in the units its manifest
/// states.
public record Scene(String world, Map<String, Double> parameters) {

    public Scene {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
