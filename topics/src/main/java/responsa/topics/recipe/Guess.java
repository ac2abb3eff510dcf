package responsa.topics.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which known word somebody meant who wrote an unknown one.
public final class Guess {
    private Guess() {}

    /// The nearest known word, if it is near enough: at most a third of its letters differ. Ties go to the
    /// first.
    public static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= slips(word))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    private static int slips(String word) {
        return word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    }

    /// Letters to insert, delete or replace (Levenshtein).
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            above = next(above, row, from.charAt(row - 1), to);
        }
        return above[to.length()];
    }

    private static int[] next(int[] above, int row, char letter, String to) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int replaced = above[column - 1] + (letter == to.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
