package secondunit.database;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The writing connection's statements, each prepared once: while many callers wait for one commit,
/// preparing would be most of the work. For one thread.
final class Statements {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// @param connection closes them with itself
    Statements(Connection connection) {
        this.connection = connection;
    }

    /// SQLite's refusal of a statement.
    static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedException(SQLException cause) {
            super(cause);
        }
    }

    /// Runs a statement; what it answers is not read.
    ///
    /// @param values for its question marks
    void execute(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = statement(sql);
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            if (statement.execute()) {
                statement.getResultSet().close();
            }
        } catch (SQLException problem) {
            forget(sql, problem);
            throw new FailedException(problem);
        }
    }

    /// A statement that failed stays half run until it is closed.
    private void forget(String sql, SQLException problem) {
        PreparedStatement failed = prepared.remove(sql);
        if (failed == null) {
            return;
        }
        try {
            failed.close();
        } catch (SQLException another) {
            problem.addSuppressed(another);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement fresh = connection.prepareStatement(sql);
        prepared.put(sql, fresh);
        return fresh;
    }
}
