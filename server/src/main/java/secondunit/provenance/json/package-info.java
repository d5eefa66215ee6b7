/// The JSON form of a provenance record: the sidecar beside every clip.
@NullMarked
package secondunit.provenance.json;

import org.jspecify.annotations.NullMarked;
