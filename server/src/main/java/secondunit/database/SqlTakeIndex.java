package secondunit.database;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import secondunit.jobs.Job;
import secondunit.jobs.Parent;
import secondunit.jobs.Shot;
import secondunit.jobs.TakeIndex;
import secondunit.jobs.TakeQuery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is known of takes, in SQLite; words are found by its full-text search (FTS5).
final class SqlTakeIndex implements TakeIndex {

    private final Database database;

    SqlTakeIndex(Database database) {
        this.database = database;
    }

    @Override
    public List<Job> find(TakeQuery query, @Nullable String before, int limit) {
        Search search = Search.of(query);
        long below = new Paging("", "job", "take").below(database, before);
        return database.read(handle -> {
            Query rows =
                    handle.createQuery(
                                    """
                                    SELECT job.* FROM job
                                    WHERE job.state = 'ended' AND job.number < :below
                                      AND json_extract(job.outcome, '$.ended') = 'done' %s
                                    ORDER BY job.number DESC LIMIT :limit
                                    """
                                            .formatted(search.conditions()))
                            .bind("below", below)
                            .bind("limit", limit);
            search.values().forEach(rows::bind);
            return rows.map((row, _) -> JobRow.read(row)).list();
        });
    }

    /// What a query adds to the statement.
    private record Search(String conditions, Map<String, String> values) {

        static Search of(TakeQuery query) {
            List<String> conditions = new ArrayList<>();
            Map<String, String> values = new HashMap<>();
            if (!query.words().isEmpty()) {
                conditions.add(
                        "job.number IN (SELECT rowid FROM take_words WHERE take_words MATCH :words)");
                values.put("words", words(query.words()));
            }
            for (String tag : query.tags()) {
                String name = "tag" + values.size();
                conditions.add(
                        "job.take IN (SELECT take FROM tag WHERE tag = :%s)".formatted(name));
                values.put(name, tag);
            }
            if (query.world() != null) {
                conditions.add("json_extract(job.request, '$.scene.world') = :world");
                values.put("world", query.world());
            }
            if (query.kind() != null) {
                conditions.add("json_extract(job.request, '$.kind') = :kind");
                values.put("kind", query.kind());
            }
            if (query.host() != null) {
                conditions.add(
                        """
                        EXISTS (SELECT 1 FROM placement WHERE placement.host = :host
                                AND job.take IN (placement.take, placement.shown))\
                        """);
                values.put("host", query.host());
            }
            return new Search(
                    conditions.stream().map(" AND "::concat).collect(Collectors.joining()), values);
        }

        /// Each word in quotes, where nothing in it has a meaning, and as a beginning.
        private static String words(List<String> words) {
            return words.stream()
                    .map(word -> "\"%s\"*".formatted(word.replace("\"", "\"\"")))
                    .collect(Collectors.joining(" AND "));
        }
    }

    @Override
    public Map<String, List<String>> tags(Collection<String> takes) {
        return database.read(handle -> {
            Map<String, List<String>> tags = new HashMap<>();
            of(handle, "SELECT take, tag FROM tag WHERE take IN (<takes>) ORDER BY tag", takes)
                    .forEach(row ->
                            tags.computeIfAbsent(text(row, "take"), _ -> new ArrayList<>())
                                    .add(text(row, "tag")));
            return tags;
        });
    }

    private static List<Map<String, Object>> of(
            Handle handle, String query, Collection<String> takes) {
        return takes.isEmpty()
                ? List.of()
                : handle.createQuery(query).bindList("takes", List.copyOf(takes)).mapToMap().list();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    @Override
    public Map<String, Long> tags() {
        return database.read(handle -> {
            Map<String, Long> tags = new LinkedHashMap<>();
            handle.createQuery("SELECT tag, count(*) AS takes FROM tag GROUP BY tag ORDER BY tag")
                    .map((row, _) -> Map.entry(row.getString("tag"), row.getLong("takes")))
                    .forEach(entry -> tags.put(entry.getKey(), entry.getValue()));
            return tags;
        });
    }

    @Override
    public void tag(String take, List<String> tags) {
        QueueWords.write(
                database,
                connection -> {
                    connection.execute("DELETE FROM tag WHERE take = ?", take);
                    tags.forEach(tag -> TermRows.tag(connection, take, tag));
                });
    }

    @Override
    public Map<String, List<Parent>> parents(Collection<String> takes) {
        return database.read(handle -> {
            Map<String, List<Parent>> parents = new HashMap<>();
            of(handle, "SELECT * FROM kin WHERE take IN (<takes>) ORDER BY parent", takes)
                    .forEach(row ->
                            parents.computeIfAbsent(text(row, "take"), _ -> new ArrayList<>())
                                    .add(
                                            new Parent(
                                                    text(row, "parent"),
                                                    Parent.Relation.parse(text(row, "relation")))));
            return parents;
        });
    }

    @Override
    public List<String> children(String take) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT DISTINCT take FROM kin WHERE parent = :take ORDER BY take")
                        .bind("take", take)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public List<Shot> group(String id) {
        return database.read(handle ->
                handle.createQuery(
                                SqlJobStore.SHOTS
                                        + "WHERE shot.party = :party ORDER BY shot.number")
                        .bind("party", id)
                        .map((row, _) -> SqlJobStore.shot(row))
                        .list());
    }
}
