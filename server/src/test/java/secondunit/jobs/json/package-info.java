/// Tests of the queue's JSON.
@NullMarked
package secondunit.jobs.json;

import org.jspecify.annotations.NullMarked;
