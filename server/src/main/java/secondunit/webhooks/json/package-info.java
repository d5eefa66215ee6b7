/// What is told, as JSON.
@NullMarked
package secondunit.webhooks.json;

import org.jspecify.annotations.NullMarked;
