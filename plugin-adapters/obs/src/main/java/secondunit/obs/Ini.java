package secondunit.obs;

import java.util.HashMap;
import java.util.Map;

/// The form of OBS's `.ini` files: sections in brackets, `name=value` lines, `\\`, `\n` and `\r`
/// escaped, perhaps a byte order mark in front.
final class Ini {

    private Ini() {}

    /// The values of one section by name; empty where it is not there.
    static Map<String, String> section(String text, String name) {
        Map<String, String> values = new HashMap<>();
        boolean inside = false;
        for (String line : text.lines().map(Ini::bare).toList()) {
            if (line.startsWith("[")) {
                inside = line.equals("[" + name + "]");
            } else if (inside && line.contains("=")) {
                int equals = line.indexOf('=');
                values.put(line.substring(0, equals).strip(), plain(line.substring(equals + 1)));
            }
        }
        return Map.copyOf(values);
    }

    private static String bare(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1).strip() : line.strip();
    }

    private static String plain(String value) {
        var plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
            plain.append(escape ? unescaped(value.charAt(++i)) : value.charAt(i));
        }
        return plain.toString();
    }

    private static String unescaped(char symbol) {
        return switch (symbol) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case '\\' -> "\\";
            default -> "\\" + symbol;
        };
    }
}
