/// The door that speaks the Videos API as its official clients do, at `/v1/`.
@NullMarked
package secondunit.web.videos;

import org.jspecify.annotations.NullMarked;
