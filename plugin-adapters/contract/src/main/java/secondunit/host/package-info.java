/// What an editing or streaming program can do for Second Unit: the port every adapter implements,
/// its values and its errors. No I/O.
@NullMarked
package secondunit.host;

import org.jspecify.annotations.NullMarked;
