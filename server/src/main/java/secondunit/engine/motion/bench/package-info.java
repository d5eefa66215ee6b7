/// Footage as a benchmark: frames of clips are hidden, made again by several ways, and compared
/// with what was hidden. The rules are fixed beforehand and look at no way's score.
@NullMarked
package secondunit.engine.motion.bench;

import org.jspecify.annotations.NullMarked;
