/// OBS Studio as a host, over obs-websocket 5.
@NullMarked
package secondunit.obs;

import org.jspecify.annotations.NullMarked;
