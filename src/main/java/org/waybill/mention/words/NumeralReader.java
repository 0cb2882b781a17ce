package org.waybill.mention.words;

import com.google.common.base.CharMatcher;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.waybill.text.Tag;

/** Reads numbers in figures and in words: {@code 1,000}, {@code 2.3 million}, {@code two dozen}. */
public final class NumeralReader {

  private static final Set<Tag> DESCRIBING = Set.of(Tag.JJ, Tag.NN, Tag.NNP, Tag.VBN);

  private final Lexemes scales;
  private final Lexemes shortScales;
  private final Lexemes moneyScales;
  private final Lexemes fractions;
  private final Lexemes several;
  private final Lexemes plurals;
  private final Lexemes groups;
  private final Lexemes dimensions;
  private final NumberInWords inWords;

  NumeralReader(WordTable words) {
    this.scales = Lexemes.of(words, "scale");
    this.shortScales = Lexemes.of(words, "short");
    this.moneyScales = Lexemes.of(words, "short-money");
    this.fractions = Lexemes.of(words, "fraction");
    this.several = Lexemes.of(words, "several");
    this.plurals = Lexemes.of(words, "plural");
    this.groups = Lexemes.of(words, "group");
    this.dimensions = Lexemes.of(words, "dimension");
    this.inWords = new NumberInWords(words);
  }

  /**
   * The longest number that starts there.
   *
   * @param money whether a currency sign stands before, so that {@code 10m} are ten million
   */
  public Optional<Numeral> at(Pieces pieces, int at, boolean money) {
    if (pieces.at(at).isEmpty()) {
      return Optional.empty();
    }
    if (pieces.get(at).isFigures()) {
      return isNumber(pieces.get(at).form())
          ? Optional.of(figures(pieces, at, money))
          : Optional.empty();
    }
    return several(pieces, at)
        .or(() -> plural(pieces, at))
        .or(() -> fraction(pieces, at))
        .or(() -> group(pieces, at))
        .or(() -> inWords.at(pieces, at));
  }

  /** Figures like {@code 0042} number a file or a telephone. */
  private static boolean isNumber(String figures) {
    return figures.length() == 1 || figures.charAt(0) != '0' || figures.charAt(1) == '.';
  }

  private Numeral figures(Pieces pieces, int at, boolean money) {
    int end = endOfThousands(pieces, at);
    StringBuilder form = new StringBuilder();
    for (int group = at; group < end; group++) {
      form.append(pieces.get(group).form().replace(",", ""));
    }
    boolean bare = end == at + 1 && pieces.get(at).form().chars().allMatch(Character::isDigit);
    Numeral plain = new Numeral(end, new BigDecimal(form.toString()), false, BigDecimal.ONE, bare);
    if (pieces.isGlued(plain.end())) {
      Optional<Lexemes.Hit> letters = shortScales.at(pieces, plain.end());
      if (letters.isEmpty() && (money || countsThings(pieces, plain.end() + 1))) {
        letters = moneyScales.at(pieces, plain.end());
      }
      if (letters.isPresent()) {
        return scaled(plain, letters.get().end(), value(letters.get(), 2));
      }
    }
    return scaled(pieces, plain);
  }

  /** In {@code 10 000} the blanks part thousands; three figures in another way may be a calibre. */
  private static int endOfThousands(Pieces pieces, int at) {
    int end = at + 1;
    int whole = end;
    boolean leads = pieces.get(at).form().length() <= 3 && !pieces.lower(at).startsWith("0");
    while (leads && isGroup(pieces, end)) {
      end++;
      whole = pieces.get(end - 1).form().equals("000") ? end : whole;
    }
    return whole;
  }

  private static boolean isGroup(Pieces pieces, int at) {
    String form = pieces.lower(at);
    return form.length() == 3
        && CharMatcher.inRange('0', '9').matchesAllOf(form)
        && !pieces.isGlued(at)
        && !pieces.continuesAfter(at + 1);
  }

  /** {@code 1.2m artillery shells}, while {@code 10m high walls} are ten metres high. */
  private boolean countsThings(Pieces pieces, int next) {
    int at = next;
    while (DESCRIBING.contains(pieces.tag(at)) && !dimensions.isAt(pieces, at)) {
      at++;
    }
    return pieces.tag(at) == Tag.NNS && !pieces.isGlued(next);
  }

  /** Takes in multiplying words, with or without a hyphen before: {@code 2-million}. */
  private Numeral scaled(Pieces pieces, Numeral plain) {
    int next = plain.end();
    if (pieces.lower(next).equals("-") && scales.isAt(pieces, next + 1)) {
      next++;
    }
    Optional<Lexemes.Hit> scale = scales.at(pieces, next).or(shortAt(pieces, next));
    return scale.isEmpty() || isVerb(pieces, next)
        ? plain
        : scaled(pieces, scaled(plain, scale.get().end(), value(scale.get(), 2)));
  }

  private Supplier<Optional<Lexemes.Hit>> shortAt(Pieces pieces, int at) {
    boolean single = pieces.lower(at).length() < 2;
    return () -> single ? Optional.empty() : shortScales.at(pieces, at);
  }

  private static Numeral scaled(Numeral plain, int end, BigDecimal scale) {
    return new Numeral(
        end, plain.value().multiply(scale), plain.vague(), plain.scale().multiply(scale), false);
  }

  private Optional<Numeral> several(Pieces pieces, int at) {
    Optional<Lexemes.Hit> word = several.at(pieces, at);
    if (word.isEmpty() || !scales.isAt(pieces, word.get().end())) {
      return Optional.empty();
    }
    Numeral least =
        new Numeral(word.get().end(), value(word.get(), 2), true, BigDecimal.ONE, false);
    return Optional.of(scaled(pieces, least));
  }

  private Optional<Numeral> plural(Pieces pieces, int at) {
    Optional<Lexemes.Hit> word = plurals.at(pieces, at);
    if (word.isEmpty() || isVerb(pieces, at)) {
      return Optional.empty();
    }
    BigDecimal least = value(word.get(), 2).multiply(value(word.get(), 3));
    int end = word.get().end();
    while (pieces.lower(end).equals("of") && plurals.isAt(pieces, end + 1)) {
      Lexemes.Hit next = plurals.at(pieces, end + 1).orElseThrow();
      least = least.multiply(value(next, 3));
      end = next.end();
    }
    return Optional.of(new Numeral(end, least, true, BigDecimal.ONE, false));
  }

  private Optional<Numeral> fraction(Pieces pieces, int at) {
    Optional<Lexemes.Hit> word = fractions.at(pieces, at);
    int next = word.map(Lexemes.Hit::end).orElse(at);
    if (word.isPresent() && pieces.lower(next).equals("-")) {
      next++;
    }
    if (word.isEmpty() || !scales.isAt(pieces, next)) {
      return Optional.empty();
    }
    Numeral part = new Numeral(next, value(word.get(), 2), false, BigDecimal.ONE, false);
    return Optional.of(scaled(pieces, part));
  }

  /** {@code a pair of frigates}, but not {@code a single-engine jet}. */
  private Optional<Numeral> group(Pieces pieces, int at) {
    return groups
        .at(pieces, at)
        .filter(hit -> !pieces.isGlued(hit.end()))
        .map(
            hit ->
                new Numeral(
                    hit.end(),
                    value(hit, 2),
                    hit.row().columns().size() > 3,
                    BigDecimal.ONE,
                    false));
  }

  private static BigDecimal value(Lexemes.Hit hit, int column) {
    return new BigDecimal(hit.row().column(column));
  }

  static boolean isVerb(Pieces pieces, int at) {
    return pieces.tag(at).isVerb();
  }
}
