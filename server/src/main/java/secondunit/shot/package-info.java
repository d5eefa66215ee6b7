/// What can be asked: a ShotRequest holds everything that can change a picture or a sound.
@NullMarked
package secondunit.shot;

import org.jspecify.annotations.NullMarked;
