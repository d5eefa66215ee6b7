/// The commands of the command line, one file each.
@NullMarked
package secondunit.app.command;

import org.jspecify.annotations.NullMarked;
