package secondunit.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Letters of 5 by 7 dots, drawn twice as large: capitals, digits and a few signs, the same on
/// every machine, for machines without fonts too.
public final class Lettering {

    /// Pixels from one letter to the next.
    public static final int ADVANCE = 12;

    /// Pixels a letter is high.
    public static final int HEIGHT = 14;

    private static final int ROWS = 7;
    private static final int DOT = 2;
    private static final Map<Character, List<String>> LETTERS = read();

    private Lettering() {}

    /// Each letter stands on a line, its rows on the seven below.
    private static Map<Character, List<String>> read() {
        try (InputStream in =
                Objects.requireNonNull(Lettering.class.getResourceAsStream("letters.txt"))) {
            List<String> lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            Map<Character, List<String>> letters = new HashMap<>();
            for (int i = 0; i < lines.size(); i += ROWS + 1) {
                letters.put(lines.get(i).charAt(0), lines.subList(i + 1, i + 1 + ROWS));
            }
            return letters;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Writes a line in capitals; what there is no letter for stays empty.
    ///
    /// @param left where it begins
    /// @param top upper edge of the letters
    /// @param colour 0xRRGGBB
    /// @return where the next letter would begin
    public static int write(BufferedImage image, String text, int left, int top, int colour) {
        int x = left;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            draw(image, LETTERS.getOrDefault(letter, List.of()), x, top, colour);
            x += ADVANCE;
        }
        return x;
    }

    private static void draw(
            BufferedImage image, List<String> rows, int left, int top, int colour) {
        for (int y = 0; y < rows.size() * DOT; y++) {
            String row = rows.get(y / DOT);
            for (int x = 0; x < row.length() * DOT; x++) {
                boolean inside = left + x < image.getWidth() && top + y < image.getHeight();
                if (inside && row.charAt(x / DOT) == '#') {
                    image.setRGB(left + x, top + y, colour);
                }
            }
        }
    }
}
