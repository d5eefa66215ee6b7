/// Takes on disk: where a take's files lie.
@NullMarked
package secondunit.library;

import org.jspecify.annotations.NullMarked;
