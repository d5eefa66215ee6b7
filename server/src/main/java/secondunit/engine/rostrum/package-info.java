/// Rostrum, the player that moves a camera over stills, as a rostrum camera does over artwork.
@NullMarked
package secondunit.engine.rostrum;

import org.jspecify.annotations.NullMarked;
