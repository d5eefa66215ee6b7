/// Sound that players share: room tone continued, joins at equal power.
@NullMarked
package secondunit.engine.sound;

import org.jspecify.annotations.NullMarked;
