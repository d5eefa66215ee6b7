/// The whole house: a real server, a real browser, a running OBS.
@NullMarked
package secondunit.live;

import org.jspecify.annotations.NullMarked;
