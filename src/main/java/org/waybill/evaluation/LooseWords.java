package org.waybill.evaluation;

import com.google.common.collect.Sets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares words of people with words of articles, past case, accents, marks and quotes. */
final class LooseWords {

  /** Fewer words than this are alike only when they are equal. */
  private static final int ENOUGH_WORDS = 4;

  private static final double SHARED = 0.8;

  /** Shorter words than this say too little about goods to make them alike. */
  private static final int TELLING_LETTERS = 4;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** The full stops of {@code U.S.}, which others leave out. */
  private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) (?=.)");

  private LooseWords() {}

  /** Lower case, without accents, marks and a leading article; one blank between words. */
  static String plain(String words) {
    String letters = INITIALS.matcher(words).replaceAll("");
    letters = ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD)).replaceAll("");
    String spaced = MARKS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return ARTICLE.matcher(spaced).replaceFirst("");
  }

  private static List<String> words(String text) {
    String plain = plain(text);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }

  /**
   * Whether two texts are one sentence, or one is a piece of the other: equal; or the shorter is a
   * run of four or more words within the longer; or four in five of its different words stand in
   * the longer, and it has four or more.
   */
  static boolean sameSentence(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (first.equals(second)) {
      return !first.isEmpty();
    }
    String padded = " " + String.join(" ", first) + " ";
    String paddedOther = " " + String.join(" ", second) + " ";
    if (Math.min(first.size(), second.size()) >= ENOUGH_WORDS
        && (padded.contains(paddedOther) || paddedOther.contains(padded))) {
      return true;
    }
    Set<String> some = Set.copyOf(first);
    Set<String> others = Set.copyOf(second);
    int fewer = Math.min(some.size(), others.size());
    return fewer >= ENOUGH_WORDS && Sets.intersection(some, others).size() >= SHARED * fewer;
  }

  /**
   * Whether any of the goods share a word of four or more letters or one with a digit, in singular
   * or plural; goods without such a word compare by all their words.
   */
  static boolean shareGoods(List<String> some, List<String> others) {
    return !Sets.intersection(telling(some), telling(others)).isEmpty();
  }

  private static Set<String> telling(List<String> goods) {
    return goods.stream().flatMap(LooseWords::telling).collect(Collectors.toSet());
  }

  private static Stream<String> telling(String good) {
    List<String> words = words(good);
    List<String> telling =
        words.stream()
            .filter(
                word ->
                    word.length() >= TELLING_LETTERS || word.chars().anyMatch(Character::isDigit))
            .toList();
    return (telling.isEmpty() ? words : telling).stream().map(LooseWords::singular);
  }

  private static String singular(String word) {
    if (word.length() > TELLING_LETTERS && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 2
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
