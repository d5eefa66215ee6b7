/// Connected hosts at run time: sessions, reconnecting, placing once and only once.
@NullMarked
package secondunit.hosts;

import org.jspecify.annotations.NullMarked;
