/// Hand-off: a cut with its media in a folder, as a timeline file that an editing program opens.
@NullMarked
package secondunit.handoff;

import org.jspecify.annotations.NullMarked;
