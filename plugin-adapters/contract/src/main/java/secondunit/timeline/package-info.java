/// Exact time: rates as fractions, frames and samples as integers. No `double` or `float` lives
/// here.
@NullMarked
package secondunit.timeline;

import org.jspecify.annotations.NullMarked;
