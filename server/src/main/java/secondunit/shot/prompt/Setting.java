package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/// A place where a prompt speaks of a parameter.
///
/// @param span the tokens that say so
/// @param value what it is set to, or null where it is only named
/// @param strength how surely it is meant, for spans of the same length
record Setting(Parameter parameter, Span span, @Nullable Double value, Strength strength) {

    /// From the surest.
    enum Strength {
        /// The manifest's own phrase, letter by letter.
        PHRASE,
        NUMBER,
        /// Another form of the manifest's phrase.
        FORM,
        ADJECTIVE,
        NAMED
    }

    /// The longest first, then the surest, then the earliest.
    static final Comparator<Setting> PRECEDENCE =
            Comparator.comparingInt((Setting setting) -> -setting.span().length())
                    .thenComparing(Setting::strength)
                    .thenComparingInt(setting -> setting.span().start());

    private boolean isPhrase() {
        return strength == Strength.PHRASE || strength == Strength.FORM;
    }

    /// True where both are phrases of two parameters in the same place.
    boolean sharesPhraseWith(Setting other) {
        return isPhrase()
                && other.isPhrase()
                && span.equals(other.span)
                && !parameter.equals(other.parameter);
    }
}
