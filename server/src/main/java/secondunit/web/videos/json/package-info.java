/// The Videos API's JSON.
@NullMarked
package secondunit.web.videos.json;

import org.jspecify.annotations.NullMarked;
