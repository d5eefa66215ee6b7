/// `bench footage`: the benchmark's ways and clips, brought together from their rooms.
@NullMarked
package secondunit.app.footage;

import org.jspecify.annotations.NullMarked;
