package org.waybill.event;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Somebody whom an article names and nothing known explains.
 *
 * @param id the full name, folded, as in {@code name/puntland}; no IRI and no local name is like it
 * @param words the name as its article writes it here
 */
public record Name(String id, String words) {

  static final String FOLDER = "name/";

  /** Of a name without titles. */
  static Name of(String words) {
    return new Name(FOLDER + folded(words), words);
  }

  /** Case, accents and a leading article make no difference. */
  static String folded(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKD);
    String folded =
        plain
            .replaceAll("[\\p{M}'’.]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^the-(?=.)|^-|-$", "");
    return folded.isEmpty() ? "x" : folded;
  }

  static boolean isName(String id) {
    return id.startsWith(FOLDER);
  }

  /** Of two ways to write one name the longer, then one not all in capitals, then the lesser. */
  static String better(String one, String other) {
    return Stream.of(one, other)
        .min(
            Comparator.comparingInt((String words) -> -words.split(" ").length)
                .thenComparing(words -> !isMixed(words))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static boolean isMixed(String words) {
    return words.codePoints().anyMatch(Character::isLowerCase)
        && words.codePoints().anyMatch(Character::isUpperCase);
  }
}
