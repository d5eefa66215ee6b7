package secondunit.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.web.json.Cursor;

import java.util.List;

/// Which part of a long list is asked for.
///
/// @param before only what is older than this id, null for the newest
/// @param limit 1 to 200
record Paging(@Nullable String before, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// @param list such as `jobs`
    static Paging of(Context context, String list) {
        String limit = context.queryParam("limit");
        String before = context.queryParam("before");
        return new Paging(
                before == null ? null : Body.understood(() -> Cursor.read(list, before)),
                limit == null ? USUAL : number(limit));
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw Problem.badRequest("limit is not 1 to %d.".formatted(MOST));
        }
        return Integer.parseInt(text);
    }

    /// One more than is shown, to know whether there are more.
    int toAsk() {
        return limit + 1;
    }

    <T> List<T> shown(List<T> asked) {
        return asked.subList(0, Math.min(limit, asked.size()));
    }

    boolean hasMore(List<?> asked) {
        return asked.size() > limit;
    }
}
