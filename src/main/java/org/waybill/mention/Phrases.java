package org.waybill.mention;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waybill.text.Characters;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * Finds the longest known phrases in a sentence, left to right, without overlap. A phrase leads to
 * keys that only its maker understands, such as the IRIs of registry entries.
 *
 * <p>Words are compared by form, and where {@code byLemma} also by lemma, in the letter case that
 * the phrase was added with: a phrase in lower case matches any case; one with a capital matches
 * only text that has the same capitals ({@code US} is not {@code us}). Only the first word of a
 * sentence may have a capital that the phrase lacks, and a line in capitals throughout ({@code
 * TURKEY}) matches all the same. How a tokenizer cuts at hyphens, full stops and apostrophes makes
 * no difference.
 */
public final class Phrases {

  /**
   * A phrase found.
   *
   * @param first index of its first token
   * @param last index of its last token, inclusive
   */
  public record Hit(int first, int last, Set<String> keys) {}

  private static final Pattern MARK = Pattern.compile("([^\\p{L}\\p{N}\\s])");

  /** What letters behind the figures of a designation tell is only its variant: {@code F-16C}. */
  private static final Pattern VARIANT = Pattern.compile("(.*\\d)[A-Z]{1,3}\\d?s?");

  /** Capitals alone are an abbreviation up to this length. */
  private static final int SHORT = 3;

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A shorter word in capitals is as often an abbreviation: {@code US}, {@code CAR}. */
  private static final int FEWEST_CAPITALS = 4;

  private final SetMultimap<String, String> keys;
  private final SetMultimap<String, String> inCapitals;

  /** The first word in lower case, and how many words the longest phrase with it has. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private final boolean byLemma;

  private Phrases(SetMultimap<String, String> keys, boolean byLemma) {
    ImmutableSetMultimap.Builder<String, String> canonical = ImmutableSetMultimap.builder();
    ImmutableSetMultimap.Builder<String, String> capitals = ImmutableSetMultimap.builder();
    for (String phrase : new TreeSet<>(keys.keySet())) {
      String words = canonical(phrase);
      String[] split = words.split(" ");
      canonical.putAll(words, new TreeSet<>(keys.get(phrase)));
      capitals.putAll(capitals(words), new TreeSet<>(keys.get(phrase)));
      beginnings.merge(split[0].toLowerCase(Locale.ROOT), split.length, Math::max);
    }
    this.keys = canonical.build();
    this.inCapitals = capitals.build();
    this.byLemma = byLemma;
  }

  /**
   * @param keys phrase as people write it to keys
   * @param byLemma whether {@code missile} also finds {@code missiles}
   */
  public static Phrases of(SetMultimap<String, String> keys, boolean byLemma) {
    return new Phrases(keys, byLemma);
  }

  /**
   * The form in which phrases are compared: every mark a word of its own, one blank between words,
   * no accents, since many papers leave them out.
   */
  public static String canonical(String words) {
    if (isCanonical(words)) {
      return words;
    }
    String plain = CharMatcher.ascii().matchesAllOf(words) ? words : withoutAccents(words);
    return BLANKS.matcher(MARK.matcher(plain).replaceAll(" $1 ")).replaceAll(" ").strip();
  }

  /** Most words of a text are, and only some need the patterns. */
  private static boolean isCanonical(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean plain = c == ' ' ? before != ' ' : c < 128 && Character.isLetterOrDigit(c);
      if (!plain) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  /**
   * {@code South Sudan} for {@code SOUTH SUDAN}; words that are not capitals throughout, or so
   * short that they may be an abbreviation, as they are.
   */
  public static String withoutCapitals(String words) {
    if (words.length() <= SHORT || !words.equals(words.toUpperCase(Locale.ROOT))) {
      return words;
    }
    return Stream.of(words.split(" "))
        .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** How a headline in capitals writes it; as it is where it is too short to be told then. */
  public static String capitals(String canonical) {
    long letters = canonical.chars().filter(Character::isLetter).count();
    return letters < FEWEST_CAPITALS ? canonical : canonical.toUpperCase(Locale.ROOT);
  }

  private static String withoutAccents(String words) {
    String plain = Characters.plain(words).replace('–', '-').replace('ı', 'i');
    return ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
  }

  /** All phrases, in the form in which they are compared. */
  public Set<String> all() {
    return keys.keySet();
  }

  /** Keys of exactly these words; empty when they are no phrase. */
  public Set<String> keys(String words) {
    String canonical = canonical(words);
    Set<String> found = keys.get(canonical);
    if (found.isEmpty()) {
      found = otherwise(canonical, canonical.toLowerCase(Locale.ROOT));
    }
    if (found.isEmpty()) {
      found = otherwise(canonical, withoutCapitals(canonical));
    }
    return found.isEmpty() ? inCapitals.get(canonical) : found;
  }

  private Set<String> otherwise(String tried, String form) {
    return form.equals(tried) ? Set.of() : keys.get(form);
  }

  /** All hits in sentence order. */
  public List<Hit> find(Sentence sentence) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < sentence.tokens().size()) {
      List<Hit> here = findAt(sentence, at);
      if (here.isEmpty() || reachesFurther(sentence, here.get(0))) {
        at++;
      } else {
        hits.addAll(here);
        at = here.get(0).last() + 1;
      }
    }
    return hits;
  }

  /**
   * Whether a later beginning gives a longer hit: {@code the South} must not break {@code South
   * Korean}.
   */
  private boolean reachesFurther(Sentence sentence, Hit hit) {
    for (int at = hit.first() + 1; at <= hit.last(); at++) {
      for (Hit later : findAt(sentence, at)) {
        if (later.last() > hit.last() && later.last() - later.first() >= hit.last() - hit.first()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The longest hit that begins at that token, or an empty list. */
  public List<Hit> findAt(Sentence sentence, int at) {
    return findAt(sentence, at, sentence.tokens().size() - 1);
  }

  /**
   * The longest hit that begins at that token and ends at {@code end} or before, or an empty list.
   */
  public List<Hit> findAt(Sentence sentence, int at, int end) {
    List<Token> tokens = sentence.tokens();
    for (int length = Math.min(longest(tokens.get(at)), end + 1 - at); length > 0; length--) {
      List<Token> window = tokens.subList(at, at + length);
      for (String reading : readings(window)) {
        Set<String> found = keys(reading);
        if (found.isEmpty() && at == 0) {
          found =
              keys.get(
                  canonical(
                      reading.substring(0, 1).toLowerCase(Locale.ROOT) + reading.substring(1)));
        }
        if (!found.isEmpty()) {
          return List.of(new Hit(at, at + length - 1, found));
        }
      }
    }
    return List.of();
  }

  /** How many tokens a phrase that begins with this one may take up; 0 when none does. */
  private int longest(Token token) {
    int longest = longest(token.form());
    if (!byLemma) {
      return longest;
    }
    String single = withoutPlural(token.form());
    int lemma = token.lemma().equals(token.form()) ? 0 : longest(token.lemma());
    int plural = single.equals(token.form()) ? 0 : longest(single);
    return Math.max(longest, Math.max(lemma, plural));
  }

  private int longest(String word) {
    return beginnings.getOrDefault(beginning(word), 0);
  }

  private static String beginning(String word) {
    if (isPlain(word)) {
      return word;
    }
    String canonical = canonical(word).toLowerCase(Locale.ROOT);
    int blank = canonical.indexOf(' ');
    return blank < 0 ? canonical : canonical.substring(0, blank);
  }

  /** Most words of a text are their own beginning: small letters and figures. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * Only the last word is taken by its lemma: {@code arms} inside {@code small arms depot} stays.
   */
  private List<String> readings(List<Token> window) {
    StringBuilder before = new StringBuilder();
    for (Token token : window.subList(0, window.size() - 1)) {
      before.append(token.form()).append(' ');
    }
    Token last = window.get(window.size() - 1);
    List<String> readings = new ArrayList<>(List.of(before + last.form()));
    if (byLemma) {
      readings.add(before + last.lemma());
      readings.add(before + withoutPlural(last.form()));
    }
    Matcher variant = byLemma ? VARIANT.matcher(last.form()) : null;
    if (variant != null && variant.matches()) {
      readings.add(before + variant.group(1));
    }
    if (last.form().length() > 2 && last.form().endsWith(".")) {
      // The tokenizer takes the end of a sentence for a part of an abbreviation: "sold them BW."
      readings.add(before + last.form().substring(0, last.form().length() - 1));
    }
    return readings;
  }

  /**
   * Designations have no lemma: {@code F-16s}, {@code Javelins}, the last word of {@code Scud-Bs}.
   */
  private static String withoutPlural(String form) {
    return form.length() > 1 && form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
  }
}
