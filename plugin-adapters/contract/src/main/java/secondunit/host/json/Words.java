package secondunit.host.json;

import java.util.Arrays;
import java.util.Locale;

/// Enums as the words of the schema: their names in lower case.
final class Words {

    private Words() {}

    static String write(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> write(constant).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is not one of %s"
                                        .formatted(
                                                text,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(type.getEnumConstants())
                                                                .map(Words::write)
                                                                .toList()))));
    }
}
