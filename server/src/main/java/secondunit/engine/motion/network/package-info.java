/// Motion's trained network on libtorch.
@NullMarked
package secondunit.engine.motion.network;

import org.jspecify.annotations.NullMarked;
