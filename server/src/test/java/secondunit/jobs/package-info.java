/// Tests of the queue, with a worker that does what it is told instead of rendering.
@NullMarked
package secondunit.jobs;

import org.jspecify.annotations.NullMarked;
