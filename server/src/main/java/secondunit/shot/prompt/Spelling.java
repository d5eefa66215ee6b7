package secondunit.shot.prompt;

/// Tells a misspelt word from another word.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int LONG = 7;

    private Spelling() {}

    /// True when some words of the sentence are the phrase but for a letter or two.
    static boolean resembles(Sentence sentence, Phrase phrase) {
        for (int start = 0; start + phrase.words().size() <= sentence.size(); start++) {
            boolean all = true;
            for (int i = 0; i < phrase.words().size(); i++) {
                all &= resembles(sentence.at(start + i).text(), phrase.words().get(i).text());
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /// True when one word is the other but for a letter, or two in a long one.
    static boolean resembles(String typed, String meant) {
        int most = meant.length() < SHORTEST ? 0 : meant.length() < LONG ? 1 : 2;
        return Math.abs(typed.length() - meant.length()) <= most && distance(typed, meant) <= most;
    }

    /// Insertions, deletions, substitutions and swaps of neighbours between two words (optimal
    /// string alignment; Damerau 1964, Levenshtein 1966).
    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, one, other, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int step(int[][] d, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
