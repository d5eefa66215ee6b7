package secondunit.web.videos;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Which part of a list is asked for, as this API's lists are.
///
/// @param after the id of the last one seen; null for none
record Listing(@Nullable String after, int limit, boolean oldestFirst) {

    /// @param most that one page has
    static Listing of(Context context, int usual, int most) {
        String limit =
                Objects.requireNonNullElse(context.queryParam("limit"), String.valueOf(usual));
        int number = limit.matches("\\d{1,6}") ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > most) {
            throw invalid("limit", limit, "a whole number of 1 to " + most);
        }
        String order = Objects.requireNonNullElse(context.queryParam("order"), "desc");
        if (!order.equals("asc") && !order.equals("desc")) {
            throw invalid("order", order, "'asc' or 'desc'");
        }
        return new Listing(context.queryParam("after"), number, order.equals("asc"));
    }

    private static VideoException invalid(String param, String value, String wanted) {
        return new VideoException(
                Code.INVALID_VALUE,
                param,
                "Invalid '%s': expected %s, but got '%s' instead."
                        .formatted(
                                param, wanted, value.substring(0, Math.min(80, value.length()))));
    }

    /// Asks for a page; a place that is none is told as such.
    <T> T understood(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (IllegalArgumentException wrong) {
            throw invalid("after", String.valueOf(after), "the id of one that was listed");
        }
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
