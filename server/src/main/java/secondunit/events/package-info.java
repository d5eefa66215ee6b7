/// What happens in the house, numbered, for whoever follows along.
@NullMarked
package secondunit.events;

import org.jspecify.annotations.NullMarked;
