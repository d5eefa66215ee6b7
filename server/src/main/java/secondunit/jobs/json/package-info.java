/// The workers' protocol as JSON.
@NullMarked
package secondunit.jobs.json;

import org.jspecify.annotations.NullMarked;
