/// Optical flow and warping: the only room that knows OpenCV.
@NullMarked
package secondunit.engine.motion.opencv;

import org.jspecify.annotations.NullMarked;
