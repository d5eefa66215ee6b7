/// What every host must keep to, as tests, and a program that misbehaves as real ones do.
@NullMarked
package secondunit.host.conformance;

import org.jspecify.annotations.NullMarked;
