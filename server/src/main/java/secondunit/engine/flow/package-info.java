/// Optical flow as a port: luma pictures in, a displacement for every pixel out. No library in
/// here.
@NullMarked
package secondunit.engine.flow;

import org.jspecify.annotations.NullMarked;
