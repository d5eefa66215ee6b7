/// The server's home and its database. The only room that knows SQLite and JDBI, and the one that
/// sees to it that only one process opens them: that is why the home's lock is here.
@NullMarked
package secondunit.database;

import org.jspecify.annotations.NullMarked;
