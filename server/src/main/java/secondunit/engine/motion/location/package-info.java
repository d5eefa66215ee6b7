/// Clips shot at places that are made up: walls, ground, trunks and leaves in three dimensions, a
/// camera held by hand, motion blur and grain. They are there to judge movement by; everybody who
/// has the program has the same ones.
@NullMarked
package secondunit.engine.motion.location;

import org.jspecify.annotations.NullMarked;
