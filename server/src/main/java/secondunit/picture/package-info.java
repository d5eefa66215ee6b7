/// The values every room passes: frames, their planes and colour, sound samples. No I/O.
@NullMarked
package secondunit.picture;

import org.jspecify.annotations.NullMarked;
