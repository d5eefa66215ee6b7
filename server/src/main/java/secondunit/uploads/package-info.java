/// Files that clients hand in: received piece by piece, looked at, and kept as long as something
/// refers to them.
@NullMarked
package secondunit.uploads;

import org.jspecify.annotations.NullMarked;
