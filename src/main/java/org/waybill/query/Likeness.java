package org.waybill.query;

import com.google.common.collect.SetMultimap;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How like one name, folded, is to others. */
final class Likeness {
  /** One slip in so many letters, and always one, still makes a name like another. */
  private static final int LETTERS_A_SLIP = 4;

  private final String name;

  Likeness(String folded) {
    this.name = folded;
  }

  /** Without case, accents, marks and a leading article: {@code the U.S.} is {@code us}. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}.'’‘]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .replaceFirst("^the ", "");
  }

  /**
   * Labels with a name from which this one may be misspelt or cut, most alike first.
   *
   * @param labels by folded name
   */
  List<String> nearest(SetMultimap<String, String> labels) {
    Map<String, Integer> nearest = new HashMap<>();
    labels
        .asMap()
        .forEach(
            (other, called) -> {
              int slips = slips(other);
              if (slips <= Math.max(1, name.length() / LETTERS_A_SLIP) || isPart(other)) {
                called.forEach(label -> nearest.merge(label, slips, Math::min));
              }
            });
    return nearest.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the name is some words of the other. */
  private boolean isPart(String other) {
    return !name.isEmpty() && (" " + other + " ").contains(" " + name + " ");
  }

  /** How many letters are left out, put in, changed or swapped with the next one. */
  private int slips(String other) {
    int[][] slips = new int[name.length() + 1][other.length() + 1];
    for (int i = 0; i <= name.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, i, j, other);
      }
    }
    return slips[name.length()][other.length()];
  }

  private int least(int[][] slips, int i, int j, String other) {
    char mine = name.charAt(i - 1);
    char theirs = other.charAt(j - 1);
    int least = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
    least = Math.min(least, slips[i - 1][j - 1] + (mine == theirs ? 0 : 1));
    boolean swapped = i > 1 && j > 1 && mine == other.charAt(j - 2) && name.charAt(i - 2) == theirs;
    return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
  }
}
