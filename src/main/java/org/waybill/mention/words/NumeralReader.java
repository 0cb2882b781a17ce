package org.waybill.mention.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads numbers in figures and in words: {@code 1,000}, {@code 2.3 million}, {@code two dozen}. */
public final class NumeralReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Lexemes ones;
  private final Lexemes tens;
  private final Lexemes scales;
  private final Lexemes shortScales;
  private final Lexemes moneyScales;
  private final Lexemes articles;
  private final Lexemes fractions;
  private final Lexemes several;
  private final Lexemes plurals;

  NumeralReader(WordTable words) {
    this.ones = Lexemes.of(words, "ones");
    this.tens = Lexemes.of(words, "tens");
    this.scales = Lexemes.of(words, "scale");
    this.shortScales = Lexemes.of(words, "short");
    this.moneyScales = Lexemes.of(words, "short-money");
    this.articles = Lexemes.of(words, "article");
    this.fractions = Lexemes.of(words, "fraction");
    this.several = Lexemes.of(words, "several");
    this.plurals = Lexemes.of(words, "plural");
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
        .or(() -> new Words(pieces, at).read());
  }

  /** Figures like {@code 0042} number a file or a telephone. */
  private static boolean isNumber(String figures) {
    return figures.length() == 1 || figures.charAt(0) != '0' || figures.charAt(1) == '.';
  }

  private Numeral figures(Pieces pieces, int at, boolean money) {
    String form = pieces.get(at).form();
    boolean bare = form.chars().allMatch(c -> Pieces.isDigit((char) c));
    Numeral plain =
        new Numeral(at + 1, new BigDecimal(form.replace(",", "")), false, BigDecimal.ONE, bare);
    if (pieces.isGlued(plain.end())) {
      Optional<Lexemes.Hit> letters = shortScales.at(pieces, plain.end());
      if (letters.isEmpty() && (money || pieces.tag(plain.end() + 1).equals("NNS"))) {
        letters = moneyScales.at(pieces, plain.end());
      }
      if (letters.isPresent()) {
        return scaled(plain, letters.get().end(), value(letters.get(), 2));
      }
    }
    return scaled(pieces, plain);
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

  private static BigDecimal value(Lexemes.Hit hit, int column) {
    return new BigDecimal(hit.row().column(column));
  }

  private static boolean isVerb(Pieces pieces, int at) {
    return pieces.tag(at).startsWith("VB");
  }

  /** Number words added up from left to right, as in {@code two hundred and five thousand}. */
  private final class Words {
    private final Pieces pieces;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;
    private Place last = Place.NONE;

    Words(Pieces pieces, int start) {
      this.pieces = pieces;
      this.at = start;
    }

    Optional<Numeral> read() {
      Optional<Lexemes.Hit> article = articles.at(pieces, at);
      if (article.isPresent()) {
        if (!scales.isAt(pieces, article.get().end())) {
          return Optional.empty();
        }
        at = article.get().end();
        current = BigDecimal.ONE;
        last = Place.ONES;
      }
      while (step()) {
        // step() moves on by itself
      }
      boolean none = last == Place.NONE;
      return none
          ? Optional.empty()
          : Optional.of(new Numeral(at, total.add(current), false, scale, false));
    }

    private boolean step() {
      int next = at;
      if (last != Place.NONE && pieces.lower(next).equals("-") && pieces.isGlued(next)) {
        next++;
      } else if (last.takesAnd && pieces.lower(next).equals("and") && isSmall(next + 1)) {
        next++;
      }
      return addOnes(next) || addTens(next) || multiply(next);
    }

    private boolean isSmall(int next) {
      boolean small = ones.isAt(pieces, next) || tens.isAt(pieces, next);
      return small && !scales.isAt(pieces, next + 1);
    }

    private boolean addOnes(int next) {
      Optional<Lexemes.Hit> hit = ones.at(pieces, next);
      if (hit.isEmpty() || !isNumberWord(next) || last == Place.ONES) {
        return false;
      }
      BigDecimal value = value(hit.get(), 2);
      if (last == Place.TENS && value.compareTo(BigDecimal.TEN) >= 0) {
        return false;
      }
      return add(hit.get(), value, Place.ONES);
    }

    private boolean addTens(int next) {
      Optional<Lexemes.Hit> hit = tens.at(pieces, next);
      boolean fits = last != Place.ONES && last != Place.TENS;
      return hit.isPresent()
          && isNumberWord(next)
          && fits
          && add(hit.get(), value(hit.get(), 2), Place.TENS);
    }

    private boolean add(Lexemes.Hit hit, BigDecimal value, Place place) {
      current = current.add(value);
      last = place;
      at = hit.end();
      return true;
    }

    private boolean multiply(int next) {
      Optional<Lexemes.Hit> hit = scales.at(pieces, next);
      if (hit.isEmpty() || last == Place.NONE || isVerb(pieces, next)) {
        return false;
      }
      BigDecimal factor = value(hit.get(), 2);
      if (factor.compareTo(HUNDRED) <= 0) {
        if (last != Place.ONES && last != Place.TENS) {
          return false;
        }
        current = current.multiply(factor);
        last = Place.HUNDREDS;
      } else {
        BigDecimal multiplied = current.signum() == 0 ? total : current;
        total = current.signum() == 0 ? BigDecimal.ZERO : total;
        total = total.add(multiplied.multiply(factor));
        current = BigDecimal.ZERO;
        last = Place.THOUSANDS;
      }
      scale = factor.max(scale);
      at = hit.get().end();
      return true;
    }

    /** "One" is a pronoun as often as a number, and "Seven" may be of a name: the tag tells. */
    private boolean isNumberWord(int next) {
      String tag = pieces.tag(next);
      boolean compound = pieces.get(next).token().form().contains("-");
      return tag.equals("CD") || tag.equals("LS") || (tag.equals("JJ") && compound);
    }
  }

  private enum Place {
    NONE(false),
    ONES(false),
    TENS(false),
    HUNDREDS(true),
    THOUSANDS(true);

    private final boolean takesAnd;

    Place(boolean takesAnd) {
      this.takesAnd = takesAnd;
    }
  }
}
