/// Ports for reading and writing clips, and the Finisher that gives a clip its final name.
@NullMarked
package secondunit.media;

import org.jspecify.annotations.NullMarked;
