/// Workers: child processes that render, their supervision and their protocol.
@NullMarked
package secondunit.jobs;

import org.jspecify.annotations.NullMarked;
