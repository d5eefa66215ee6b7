/// The record of how a clip was made.
@NullMarked
package secondunit.provenance;

import org.jspecify.annotations.NullMarked;
