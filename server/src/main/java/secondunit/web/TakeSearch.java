package secondunit.web;

import io.javalin.http.Context;

import secondunit.jobs.TakeQuery;
import secondunit.web.json.TermsJson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is looked for by `?q=words&tag=T&world=W&kind=K&host=H`.
final class TakeSearch {

    private static final int MOST_WORDS = 16;

    private TakeSearch() {}

    static TakeQuery of(Context context) {
        return new TakeQuery(
                words(Optional.ofNullable(context.queryParam("q")).orElse("")),
                context.queryParams("tag").stream().map(TermsJson::tag).toList(),
                context.queryParam("world"),
                context.queryParam("kind"),
                context.queryParam("host"));
    }

    /// Only letters and digits are looked for.
    private static List<String> words(String text) {
        List<String> words =
                Stream.of(text.split("[^\\p{L}\\p{N}]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException("q has more than %d words.".formatted(MOST_WORDS));
        }
        return words;
    }
}
