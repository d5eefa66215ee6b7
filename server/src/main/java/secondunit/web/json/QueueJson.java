package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Hours;
import secondunit.jobs.Place;
import secondunit.jobs.Queue;
import secondunit.jobs.QueueRules;
import secondunit.jobs.Start;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The queue as JSON, and how it is arranged.
public final class QueueJson {

    private static final double MILLIS = 1000;

    private QueueJson() {}

    /// @param limit how many of those that wait are shown
    public static String line(Queue.Line line, int limit) {
        ObjectNode node = tree(line.rules());
        put(node, "left", line.left());
        node.set("running", Page.array(line.running(), QueueJson::tree));
        List<Queue.Entry> waiting = line.waiting();
        List<Queue.Entry> shown = waiting.subList(0, Math.min(limit, waiting.size()));
        node.set("waiting", Page.array(shown, QueueJson::tree));
        return node.put("more", waiting.size() - shown.size()).toString();
    }

    /// What of a line people decide: its rules, its order and what its jobs wait for.
    public static String order(Queue.Line line) {
        ObjectNode node = tree(line.rules());
        node.set(
                "waiting",
                Page.array(
                        line.waiting(),
                        entry -> {
                            ObjectNode each = object().put("id", entry.job().take());
                            put(each, entry.start());
                            return each;
                        }));
        return node.toString();
    }

    public static String rules(QueueRules rules) {
        return tree(rules).toString();
    }

    private static ObjectNode tree(QueueRules rules) {
        ObjectNode node = object().put("paused", rules.paused());
        node.putObject("afterHours")
                .put("from", rules.hours().from().toString())
                .put("until", rules.hours().until().toString());
        return node;
    }

    private static ObjectNode tree(Queue.Entry entry) {
        ObjectNode node = object().put("id", entry.job().take());
        put(node, entry.start());
        node.put("begins", text(entry.begins()));
        put(node, "left", entry.left());
        return node;
    }

    static void put(ObjectNode node, Start start) {
        node.put("paused", start.paused())
                .put("afterHours", start.afterHours())
                .put("notBefore", text(start.notBefore()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /// In seconds.
    static void put(ObjectNode node, String name, @Nullable Duration duration) {
        if (duration == null) {
            node.putNull(name);
        } else {
            node.put(name, duration.toMillis() / MILLIS);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Reads `{"from": "22:00", "until": "06:00"}`.
    public static Hours readHours(byte[] body) {
        Members members = Members.of(body);
        Hours hours = new Hours(time(members, "from"), time(members, "until"));
        members.end();
        return hours;
    }

    private static LocalTime time(Members members, String name) {
        return members.text(name, QueueJson::time).orElseThrow(() -> Members.missing(name));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "\"%s\" is no time of day such as 22:00.".formatted(text), wrong);
        }
    }

    /// Reads `{"to": "front"}`, `{"to": "back"}` or `{"before": ID}`.
    public static Place readPlace(byte[] body) {
        Members members = Members.of(body);
        Optional<Place> end = members.text("to", QueueJson::end);
        Optional<Place> before = members.text("before").map(Place.Before::new);
        members.end();
        if (end.isPresent() == before.isPresent()) {
            throw new IllegalArgumentException("Give to or before, and not both.");
        }
        return end.or(() -> before).orElseThrow();
    }

    private static Place end(String text) {
        return switch (text) {
            case "front" -> new Place.Front();
            case "back" -> new Place.Back();
            default ->
                    throw new IllegalArgumentException(
                            "\"%s\" is neither front nor back.".formatted(text));
        };
    }
}
