package secondunit.jobs;

import java.util.Locale;

/// A take that another comes from.
public record Parent(String take, Relation as) {

    /// How a take comes from another.
    public enum Relation {
        EXTEND,
        BRIDGE,
        LOOP,
        RETAKE,
        RETIME,
        /// Asked for in other words.
        REMIX,
        /// The same shot from another seed, or once more.
        REDO,
        /// The final of a draft.
        PROMOTE;

        /// As it stands in JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for any other word
        public static Relation parse(String word) {
            for (Relation relation : values()) {
                if (relation.word().equals(word)) {
                    return relation;
                }
            }
            throw new IllegalArgumentException("\"%s\" is no way to come from".formatted(word));
        }
    }
}
