package secondunit.shot;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How loud the whole shot is to be: integrated loudness by EBU R 128.
///
/// @param lufs null to leave the sound as it was made
public record Loudness(@Nullable Double lufs) {

    /// What EBU R 128 asks of programmes.
    public static final Loudness USUAL = new Loudness(-23.0);

    public static final Loudness OFF = new Loudness(null);

    private static final double SOFTEST = -60;
    private static final double LOUDEST = -5;
    private static final Pattern TEXT = Pattern.compile("(-\\d{1,2}(?:\\.\\d{1,2})?)(?: ?lufs)?");

    public Loudness {
        if (lufs != null && !(lufs >= SOFTEST && lufs <= LOUDEST)) {
            throw new IllegalArgumentException(
                    "loudness is %s to %s LUFS, or off, not %s"
                            .formatted(
                                    Words.plain(SOFTEST), Words.plain(LOUDEST), Words.plain(lufs)));
        }
    }

    /// Reads `-16`, `-16 LUFS` or `off`.
    public static Loudness parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = TEXT.matcher(wanted);
        if (wanted.equals("off")) {
            return OFF;
        }
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "loudness \"%s\" is not a number of LUFS such as -23, or off"
                            .formatted(text.strip()));
        }
        return new Loudness(Double.valueOf(matcher.group(1)));
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        return lufs == null ? "off" : Words.plain(lufs) + " LUFS";
    }
}
