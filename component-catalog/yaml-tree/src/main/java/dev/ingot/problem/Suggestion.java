package dev.ingot.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that a user most likely meant. */
public final class Suggestion {

  private Suggestion() {}

  /**
   * The known word nearest to what was given, if one is near.
   *
   * <p>Near means: at most one edit for up to five characters, two for up to nine, three beyond; an
   * edit inserts, drops or replaces a character or swaps two neighbours; upper and lower case and
   * {@code -}, {@code _} and {@code .} count as the same. Of equally near words the first in
   * alphabetical order is taken.
   */
  public static Optional<String> nearest(String given, Collection<String> known) {
    String plain = plain(given);
    int limit = plain.length() <= 5 ? 1 : plain.length() <= 9 ? 2 : 3;
    record Candidate(String word, int distance) {}
    return known.stream()
        .filter(word -> Math.abs(word.length() - plain.length()) <= limit)
        .map(word -> new Candidate(word, distance(plain, plain(word))))
        .filter(candidate -> candidate.distance() <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  private static String plain(String word) {
    return word.toLowerCase(java.util.Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  /** Damerau-Levenshtein distance, each substring edited at most once. */
  private static int distance(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        edits[i][j] = i == 0 ? j : j == 0 ? i : step(edits, from, to, i, j);
      }
    }
    return edits[from.length()][to.length()];
  }

  private static int step(int[][] edits, String from, String to, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
