/// Motion: the user's own footage continued by optical flow.
@NullMarked
package secondunit.engine.motion;

import org.jspecify.annotations.NullMarked;
