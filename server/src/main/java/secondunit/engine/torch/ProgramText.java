package secondunit.engine.torch;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A program as text in TorchScript's import dialect.
///
/// @param name how people call it, such as `worlds/aurora/picture`
/// @param className the class whose methods are called, such as `Picture`, or `deliver.Deliver` for
///   a class that stands in a library
/// @param main the text in which `__torch__.name` is defined
/// @param libraries texts by name; `__torch__.noise.fbm` is the function `fbm` of library `noise`
public record ProgramText(
        String name, String className, String main, SortedMap<String, String> libraries) {

    private static final Pattern CLASS = Pattern.compile("(\\w+\\.)?[A-Za-z]\\w*");
    private static final Pattern LIBRARY = Pattern.compile("[A-Za-z]\\w*");

    public ProgramText {
        if (!CLASS.matcher(className).matches()) {
            throw new IllegalArgumentException(
                    "program %s: class name \"%s\" is not a name".formatted(name, className));
        }
        for (String library : libraries.keySet()) {
            if (!LIBRARY.matcher(library).matches()) {
                throw new IllegalArgumentException(
                        "program %s: library name \"%s\" is not a name".formatted(name, library));
            }
        }
        libraries = Collections.unmodifiableSortedMap(new TreeMap<>(libraries));
    }

    /// A program that stands alone.
    public static ProgramText of(String name, String className, String main) {
        return new ProgramText(name, className, main, new TreeMap<>());
    }

    /// A program whose class is in one of the libraries.
    public static ProgramText ofLibrary(
            String name, String className, Map<String, String> libraries) {
        return new ProgramText(name, className, "", new TreeMap<>(libraries));
    }
}
