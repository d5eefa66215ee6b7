/// The port Generator, what players can do, and the choice among them.
@NullMarked
package secondunit.engine;

import org.jspecify.annotations.NullMarked;
