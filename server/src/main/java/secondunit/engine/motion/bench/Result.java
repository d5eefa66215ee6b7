package secondunit.engine.motion.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one task came to on one clip.
///
/// @param windows how many were measured
/// @param cut how many were left out because a cut lies in them
/// @param ways figures by the way's name, in the order asked; without those that make no such
///   frames
public record Result(String clip, Task task, int windows, int cut, Map<String, Figures> ways) {

    public Result {
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
    }
}
