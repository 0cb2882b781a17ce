package org.waybill.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The opening of an agency report: the place in capitals, perhaps a day and the agency in brackets,
 * and a dash or colon, as in {@code WESTHAVEN, Dec. 30 (Coast Wire) --}.
 */
final class Dateline {

  /** {@code (Coast Wire) -}: an agency without a place. */
  private static final Pattern AGENCY =
      Pattern.compile("\\s*\\(\\p{Lu}[^()]{1,30}\\)\\s?(?:—|–|--|-(?= ))\\s*");

  private static final Pattern OPENING =
      Pattern.compile(
          "\\s*\\p{Lu}[\\p{Lu}.'\\-]+(?:[ /]\\p{Lu}[\\p{Lu}.'\\-]+){0,3}"
              + "(?:, (?:\\p{Lu}[\\p{L}.]*|\\d{1,2})(?: (?:\\p{Lu}[\\p{L}.]*|\\d{1,4})){0,3}(?:, \\d{4})?)?(?: ?\\([^()]{2,40}\\))?"
              + "\\s?(?:—|–|--|:|-(?= ))\\s*");

  /** With less than this in capitals a single hyphen or colon joins, as in {@code US - a view}. */
  private static final int SHORTEST = 4;

  private Dateline() {}

  /**
   * Characters that the dateline takes up, the dash and blanks behind it included; 0 without one.
   */
  static int length(String paragraph) {
    Matcher agency = AGENCY.matcher(paragraph);
    if (agency.lookingAt() && agency.end() < paragraph.length()) {
      return agency.end();
    }
    Matcher opening = OPENING.matcher(paragraph);
    if (!opening.lookingAt() || opening.end() == paragraph.length()) {
      return 0;
    }
    String words = opening.group().strip();
    long capitals = words.chars().filter(Character::isUpperCase).count();
    boolean dash = words.endsWith("—") || words.endsWith("–") || words.endsWith("--");
    return capitals >= SHORTEST || dash ? opening.end() : 0;
  }
}
