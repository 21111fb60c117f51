package dev.ingot.builder.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders versions as Maven does: numbers by value; alpha, beta, milestone, rc and snapshot before
 * the release; everything else behind it.
 */
final class VersionOrder implements Comparator<String> {
  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final List<String> BEFORE =
      List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "snapshot");

  @Override
  public int compare(String one, String other) {
    List<String> left = parts(one);
    List<String> right = parts(other);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String a = i < left.size() ? left.get(i) : "";
      String b = i < right.size() ? right.get(i) : "";
      int order = compareParts(a, b);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(version.toLowerCase(Locale.ROOT));
    while (part.find()) {
      parts.add(part.group());
    }
    return parts;
  }

  private static int compareParts(String one, String other) {
    int rank = Integer.compare(rank(one), rank(other));
    if (rank != 0 || rank(one) <= 0) {
      return rank;
    }
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  /** Qualifiers before a release, then the end of a version and zero, then the rest. */
  private static int rank(String part) {
    int before = BEFORE.indexOf(part);
    if (before >= 0) {
      return before - BEFORE.size();
    }
    if (part.isEmpty() || isZero(part) || part.equals("final") || part.equals("ga")) {
      return 0;
    }
    return isNumber(part) ? 2 : 1;
  }

  private static boolean isZero(String part) {
    return isNumber(part) && new BigInteger(part).signum() == 0;
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && Character.isDigit(part.charAt(0));
  }
}
