/// What rows keep as JSON.
@NullMarked
package secondunit.database.json;

import org.jspecify.annotations.NullMarked;
