package org.waybill.registry;

import java.text.Normalizer;
import java.util.Locale;

/** Local names from words. */
public final class Slug {

  private Slug() {}

  /**
   * As in {@code choe-son-hui}: lower case, without marks; {@code x} when no letter or digit is
   * left.
   */
  public static String of(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("[\\p{M}'’.]", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "x" : slug;
  }

  /**
   * Whether the letters of the short form appear in this order in the long one, beginning with a
   * word's first.
   */
  static boolean abbreviates(String brief, String full) {
    String letters = brief.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    String words = " " + full.toLowerCase(Locale.ROOT);
    int at = letters.isEmpty() ? -1 : words.indexOf(" " + letters.charAt(0)) + 1;
    for (int i = 1; i < letters.length() && at > 0; i++) {
      at = words.indexOf(letters.charAt(i), at + 1);
    }
    return at > 0;
  }
}
