/// The one JSON form of a ShotRequest.
@NullMarked
package secondunit.shot.json;

import org.jspecify.annotations.NullMarked;
