package secondunit.shot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style and how strongly it is laid on.
///
/// @param strength 0 nothing of it, 1 all
public record Look(Style style, double strength) {

    private static final Pattern TEXT = Pattern.compile("(\\D+?)(?: +(\\S+))?");

    public Look {
        Words.strength("style: the strength of " + style.words(), strength);
    }

    /// Reads `noir`, or `noir 0.5`.
    public static Look parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (matcher.matches() && matcher.group(2) != null && Words.isNumber(matcher.group(2))) {
            return new Look(Style.parse(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        }
        return new Look(Style.parse(text), 1);
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        return strength == 1 ? style.words() : style.words() + " " + Words.plain(strength);
    }
}
