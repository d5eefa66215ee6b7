/// The server's database: the only room that knows SQLite and JDBI.
@NullMarked
package secondunit.database;

import org.jspecify.annotations.NullMarked;
