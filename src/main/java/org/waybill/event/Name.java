package org.waybill.event;

/**
 * Somebody whom an article names and nothing known explains.
 *
 * @param id the full name, folded, as in {@code name/puntland}; no IRI and no local name is like it
 * @param words the name as its article writes it here
 */
public record Name(String id, String words) {

  static final String FOLDER = "name/";

  static boolean isName(String id) {
    return id.startsWith(FOLDER);
  }

  /** Of two ways to write one name the longer, then the one not all in capitals, then the first. */
  static String better(String one, String other) {
    int words = other.split(" ").length - one.split(" ").length;
    return words > 0 || words == 0 && isMixed(other) && !isMixed(one) ? other : one;
  }

  private static boolean isMixed(String words) {
    return words.codePoints().anyMatch(Character::isLowerCase)
        && words.codePoints().anyMatch(Character::isUpperCase);
  }
}
