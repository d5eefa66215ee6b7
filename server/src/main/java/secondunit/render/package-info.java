/// One shot from request to finished file: reads, generates, judges, writes. No queue, no database.
@NullMarked
package secondunit.render;

import org.jspecify.annotations.NullMarked;
