/// Stage: procedural worlds written as tensor programs.
@NullMarked
package secondunit.engine.stage;

import org.jspecify.annotations.NullMarked;
