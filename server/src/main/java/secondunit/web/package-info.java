/// The doors: the API, its guard, events, media by range, and the panel. The only room that knows
/// Javalin and Jetty.
@NullMarked
package secondunit.web;

import org.jspecify.annotations.NullMarked;
