/// The measured verdict on a join.
@NullMarked
package secondunit.engine.seam;

import org.jspecify.annotations.NullMarked;
