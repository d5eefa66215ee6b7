package secondunit.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time as people write them: `90m`, `12h`, `30d`.
final class KeepingTime {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,4})\\s*([mhd])");

    private KeepingTime() {}

    /// @param setting what it is the value of
    static Duration parse(String setting, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "%s is \"%s\"; it must be a time such as 90m, 12h or 30d, or `always`"
                            .formatted(setting, text));
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
