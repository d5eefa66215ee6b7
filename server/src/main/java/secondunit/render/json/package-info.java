/// Takes and outcomes as JSON.
@NullMarked
package secondunit.render.json;

import org.jspecify.annotations.NullMarked;
