package secondunit.database;

import org.jspecify.annotations.Nullable;

import secondunit.database.json.StoredJson;
import secondunit.host.InsertClip;
import secondunit.hosts.HostDesk;
import secondunit.hosts.HostStore;
import secondunit.hosts.Placement;
import secondunit.hosts.Spot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Hosts and placements in SQLite. A host's password is kept as it is: the host wants it so, and
/// the file is its owner's alone.
final class SqlHostStore implements HostStore {

    private final Database database;

    SqlHostStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Known host) {
        HostDesk.Address address = host.address();
        database.write(connection ->
                connection.execute(
                        """
                        INSERT INTO host (id, name, kind, address, port, password)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET
                            name = excluded.name, kind = excluded.kind,
                            address = excluded.address, port = excluded.port,
                            password = excluded.password
                        """,
                        host.id(),
                        host.name(),
                        address.kind(),
                        address.host(),
                        address.port(),
                        address.password()));
    }

    @Override
    public void forget(String id) {
        database.write(connection -> connection.execute("DELETE FROM host WHERE id = ?", id));
    }

    @Override
    public List<Known> known() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM host ORDER BY number")
                        .map((row, _) -> known(row))
                        .list());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("id"),
                row.getString("name"),
                new HostDesk.Address(
                        row.getString("kind"),
                        row.getString("address"),
                        row.getInt("port"),
                        row.getString("password")));
    }

    @Override
    public void keep(Placement placement) {
        String degraded = StoredJson.degraded(placement.degraded());
        database.write(connection ->
                connection.execute(
                        """
                        INSERT INTO placement (id, host, shot, take, begins, ends, mode, asked, state,
                                               shown, item, degraded, problem)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET
                            host = excluded.host, shot = excluded.shot, take = excluded.take,
                            begins = excluded.begins, ends = excluded.ends, mode = excluded.mode,
                            asked = excluded.asked, state = excluded.state,
                            shown = excluded.shown, item = excluded.item,
                            degraded = excluded.degraded, problem = excluded.problem
                        """,
                        placement.id(),
                        placement.host(),
                        placement.shot(),
                        placement.take(),
                        placement.spot().at(),
                        placement.spot().until(),
                        placement.spot().mode().name(),
                        placement.asked().toString(),
                        placement.state().name(),
                        placement.shown(),
                        placement.item(),
                        degraded,
                        placement.problem()));
    }

    @Override
    public List<Placement> placements() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM placement ORDER BY number DESC")
                        .map((row, _) -> placement(row))
                        .list());
    }

    @Override
    public Optional<Placement> placement(String id) {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM placement WHERE id = :id")
                        .bind("id", id)
                        .map((row, _) -> placement(row))
                        .findFirst());
    }

    private static @Nullable Long frame(ResultSet row, String column) throws SQLException {
        long frame = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(frame);
    }

    private static Placement placement(ResultSet row) throws SQLException {
        return new Placement(
                row.getString("id"),
                row.getString("host"),
                row.getString("shot"),
                row.getString("take"),
                new Spot(
                        frame(row, "begins"),
                        frame(row, "ends"),
                        InsertClip.Mode.valueOf(row.getString("mode"))),
                Instant.parse(row.getString("asked")),
                Placement.State.valueOf(row.getString("state")),
                row.getString("shown"),
                row.getString("item"),
                StoredJson.readDegraded(row.getString("degraded")),
                row.getString("problem"));
    }
}
