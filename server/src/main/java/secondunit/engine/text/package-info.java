/// The network that knows which world a sentence speaks of, run as a text program.
@NullMarked
package secondunit.engine.text;

import org.jspecify.annotations.NullMarked;
