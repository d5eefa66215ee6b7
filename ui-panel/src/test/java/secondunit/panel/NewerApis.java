package secondunit.panel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a bundle what browsers have only since Chrome 104, by a written list.
final class NewerApis {

    private static final String LIST = "newer-than-chrome-103.tsv";
    private static final int AROUND = 40;

    private final List<Api> apis;

    private NewerApis(List<Api> apis) {
        this.apis = apis;
    }

    static NewerApis listed() throws IOException {
        try (InputStream list = NewerApis.class.getResourceAsStream(LIST)) {
            String text =
                    new String(
                            Objects.requireNonNull(list, LIST).readAllBytes(),
                            StandardCharsets.UTF_8);
            return new NewerApis(
                    text.lines().filter(line -> !line.startsWith("#")).map(Api::of).toList());
        }
    }

    /// Where each is found first, in words; empty where nothing is.
    List<String> in(String text) {
        return apis.stream().flatMap(api -> api.in(text).stream()).toList();
    }

    private record Api(String what, int chrome, Pattern looks, String source) {

        static Api of(String line) {
            String[] parts = line.split("\t", -1);
            if (parts.length != 4) {
                throw new IllegalArgumentException(
                        "\"%s\" is not what, version, looks and source".formatted(line));
            }
            int chrome = Integer.parseInt(parts[1]);
            if (chrome <= 103) {
                throw new IllegalArgumentException("Chrome 103 has \"%s\"".formatted(parts[0]));
            }
            return new Api(parts[0], chrome, Pattern.compile(parts[2]), parts[3]);
        }

        List<String> in(String text) {
            Matcher found = looks.matcher(text);
            if (!found.find()) {
                return List.of();
            }
            String there =
                    text.substring(
                            Math.max(0, found.start() - AROUND),
                            Math.min(text.length(), found.end() + AROUND));
            return List.of("%s is of Chrome %d (%s): %s".formatted(what, chrome, source, there));
        }
    }
}
