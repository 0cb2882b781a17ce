package org.waybill.mention.words;

import java.math.BigDecimal;
import java.util.Optional;
import org.waybill.text.Tag;

/** Number words added up from left to right, as in {@code two hundred and five thousand}. */
final class NumberInWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Lexemes ones;
  private final Lexemes tens;
  private final Lexemes scales;
  private final Lexemes articles;
  private final Lexemes tails;

  NumberInWords(WordTable words) {
    this.ones = Lexemes.of(words, "ones");
    this.tens = Lexemes.of(words, "tens");
    this.scales = Lexemes.of(words, "scale");
    this.articles = Lexemes.of(words, "article");
    this.tails = Lexemes.of(words, "tail");
  }

  Optional<Numeral> at(Pieces pieces, int start) {
    return new Words(pieces, start).read();
  }

  private static BigDecimal value(Lexemes.Hit hit) {
    return new BigDecimal(hit.row().column(2));
  }

  private final class Words {
    private final Pieces pieces;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;
    private BigDecimal unit = BigDecimal.ONE;
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
      while (step() || tail()) {
        // both move on by themselves
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

    /** {@code two and a half thousand}, {@code a million and a half}. */
    private boolean tail() {
      Optional<Lexemes.Hit> hit = tails.at(pieces, at);
      if (hit.isEmpty() || last == Place.NONE || last == Place.TAIL) {
        return false;
      }
      BigDecimal part = value(hit.get());
      if (last == Place.THOUSANDS) {
        total = total.add(part.multiply(unit));
      } else {
        current = current.add(last == Place.HUNDREDS ? part.multiply(unit) : part);
      }
      last = Place.TAIL;
      at = hit.get().end();
      return true;
    }

    private boolean isSmall(int next) {
      boolean small = ones.isAt(pieces, next) || tens.isAt(pieces, next);
      return small && !scales.isAt(pieces, next + 1);
    }

    private boolean addOnes(int next) {
      Optional<Lexemes.Hit> hit = ones.at(pieces, next);
      if (hit.isEmpty() || !isNumberWord(next) || last == Place.ONES || last == Place.TAIL) {
        return false;
      }
      BigDecimal value = value(hit.get());
      if (last == Place.TENS && value.compareTo(BigDecimal.TEN) >= 0) {
        return false;
      }
      return add(hit.get(), value, Place.ONES);
    }

    private boolean addTens(int next) {
      Optional<Lexemes.Hit> hit = tens.at(pieces, next);
      boolean fits = last != Place.ONES && last != Place.TENS && last != Place.TAIL;
      return hit.isPresent()
          && isNumberWord(next)
          && fits
          && add(hit.get(), value(hit.get()), Place.TENS);
    }

    private boolean add(Lexemes.Hit hit, BigDecimal value, Place place) {
      current = current.add(value);
      last = place;
      at = hit.end();
      return true;
    }

    private boolean multiply(int next) {
      Optional<Lexemes.Hit> hit = scales.at(pieces, next);
      if (hit.isEmpty() || last == Place.NONE || NumeralReader.isVerb(pieces, next)) {
        return false;
      }
      BigDecimal factor = value(hit.get());
      if (factor.compareTo(HUNDRED) <= 0) {
        if (last != Place.ONES && last != Place.TENS && last != Place.TAIL) {
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
      unit = factor;
      scale = factor.max(scale);
      at = hit.get().end();
      return true;
    }

    /** "One" is a pronoun as often as a number, and "Seven" may be of a name: the tag tells. */
    private boolean isNumberWord(int next) {
      Tag tag = pieces.tag(next);
      boolean compound = pieces.get(next).token().form().contains("-");
      return tag == Tag.CD || tag == Tag.LS || (tag == Tag.JJ && compound);
    }
  }

  private enum Place {
    NONE(false),
    ONES(false),
    TENS(false),
    HUNDREDS(true),
    THOUSANDS(true),
    TAIL(false);

    private final boolean takesAnd;

    Place(boolean takesAnd) {
      this.takesAnd = takesAnd;
    }
  }
}
