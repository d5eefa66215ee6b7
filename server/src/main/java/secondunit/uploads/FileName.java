package secondunit.uploads;

import java.text.Normalizer;
import java.util.Locale;

/// Names that are safe on every disk: plain letters, digits and dashes, and the extension.
final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    static String of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String stem = plain(dot > 0 ? last.substring(0, dot) : last);
        String extension = dot > 0 ? plain(last.substring(dot + 1)) : "";
        String base = stem.isEmpty() ? "upload" : stem;
        return extension.matches("[a-z0-9]{1,8}") ? base + "." + extension : base;
    }

    private static String plain(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
