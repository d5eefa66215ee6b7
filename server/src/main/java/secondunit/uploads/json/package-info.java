/// Uploads as JSON.
@NullMarked
package secondunit.uploads.json;

import org.jspecify.annotations.NullMarked;
