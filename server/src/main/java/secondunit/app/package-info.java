/// Start, settings, wiring and the command line; the only package that knows all others.
@NullMarked
package secondunit.app;

import org.jspecify.annotations.NullMarked;
