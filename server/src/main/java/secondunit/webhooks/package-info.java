/// Telling programs elsewhere how videos ended: signed, over https, to public addresses only, again
/// until they have it.
@NullMarked
package secondunit.webhooks;

import org.jspecify.annotations.NullMarked;
