/// Results of commands as JSON.
@NullMarked
package secondunit.app.json;

import org.jspecify.annotations.NullMarked;
