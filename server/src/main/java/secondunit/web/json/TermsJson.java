package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.jobs.Parent;
import secondunit.jobs.Start;
import secondunit.jobs.Terms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/// What is said with a shot and changes nothing of its pictures: when it may begin, its tags, what
/// it comes from.
public final class TermsJson {

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    private TermsJson() {}

    static Terms read(Members members) {
        Start start = start(members).withPaused(members.flag("paused", false));
        List<String> tags = members.texts("tags", MOST_TAGS).map(TermsJson::tags).orElse(List.of());
        List<Parent> parents =
                members.text("parent")
                        .map(take -> List.of(new Parent(take, Parent.Relation.REMIX)))
                        .orElse(List.of());
        return new Terms(start, parents, tags);
    }

    private static Start start(Members members) {
        return new Start(
                false,
                members.flag("afterHours", false),
                members.text("notBefore", TermsJson::moment).orElse(null));
    }

    /// Reads `{"afterHours", "notBefore"}`; what is left out is waited for no more.
    public static Start readStart(byte[] body) {
        Members members = Members.of(body);
        Start start = start(members);
        members.end();
        return start;
    }

    /// Reads `{"tags": [...]}`.
    public static List<String> readTags(byte[] body) {
        Members members = Members.of(body);
        List<String> tags =
                members.texts("tags", MOST_TAGS)
                        .map(TermsJson::tags)
                        .orElseThrow(() -> Members.missing("tags"));
        members.end();
        return tags;
    }

    public static String write(List<String> tags) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("tags", Page.texts(tags));
        return node.toString();
    }

    private static List<String> tags(List<String> texts) {
        return texts.stream().map(TermsJson::tag).distinct().sorted().toList();
    }

    /// A tag as it is kept: without capitals and outer spaces.
    public static String tag(String text) {
        String tag = text.strip().toLowerCase(Locale.ROOT);
        if (tag.isEmpty()
                || tag.length() > LONGEST_TAG
                || tag.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a tag has 1 to %d characters on one line.".formatted(LONGEST_TAG));
        }
        return tag;
    }

    /// An instant, or the next time that a clock on the wall shows this.
    private static Instant moment(String text) {
        try {
            return text.matches("\\d{2}:\\d{2}")
                    ? next(LocalTime.parse(text), ZonedDateTime.now(ZoneId.systemDefault()))
                    : Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither a time such as 22:30 nor an instant such as 2026-11-30T21:30:00Z."
                            .formatted(text),
                    wrong);
        }
    }

    static Instant next(LocalTime time, ZonedDateTime now) {
        ZonedDateTime today = now.with(time);
        return (today.isAfter(now) ? today : now.plusDays(1).with(time)).toInstant();
    }
}
