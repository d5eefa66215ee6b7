package secondunit.database;

import org.jspecify.annotations.Nullable;

/// A database that was opened, and in what state it was found.
///
/// @param fresh nothing is in it: takes that lie in the home can be taken in again
/// @param damage what was found instead of a database that works, null when nothing was
public record Opening(Database database, boolean fresh, @Nullable Damage damage) {}
