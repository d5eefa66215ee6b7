/// The doors: routes, guard, events, problems. The only room that knows Javalin.
@NullMarked
package secondunit.web;

import org.jspecify.annotations.NullMarked;
