package org.waybill.mention;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.waybill.mention.CountWords.RangeWords;
import org.waybill.mention.words.Bound;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.Numeral;
import org.waybill.mention.words.Pieces;
import org.waybill.text.Relation;
import org.waybill.text.Tag;

/** Reads a number with its bound words, currency signs and the other end of a range. */
final class AmountReader {

  private static final BigDecimal LEAST_IN_LETTERS = BigDecimal.valueOf(1000);

  private final CountWords words;
  private final Currencies currencies;
  private final Pieces pieces;

  AmountReader(CountWords words, Currencies currencies, Pieces pieces) {
    this.words = words;
    this.currencies = currencies;
    this.pieces = pieces;
  }

  /** The amount whose first word, bound words included, stands there. */
  Optional<Amount> at(int start) {
    int at = start;
    Optional<Bound> bound = Optional.empty();
    for (Optional<Lexemes.Hit> hit = bound(at); hit.isPresent(); hit = bound(at)) {
      Bound found = Bound.named(hit.get().row().column(2));
      bound = bound.filter(AmountReader::isStrict).or(() -> Optional.of(found));
      at = hit.get().end();
    }
    Optional<Amount> range = range(at);
    return range.isPresent() ? range : single(at, bound);
  }

  /** "Handed over 12 jets" is no bound: there the word belongs to the verb. */
  private Optional<Lexemes.Hit> bound(int at) {
    boolean particle =
        pieces.tag(at) == Tag.RP
            || pieces.at(at).filter(piece -> piece.token().relation() == Relation.PRT).isPresent()
            || words.particles().endsAt(pieces, at + 1);
    return words.bounds().at(pieces, at).filter(hit -> !particle || hit.end() > at + 1);
  }

  private static boolean isStrict(Bound bound) {
    return bound == Bound.AT_LEAST || bound == Bound.AT_MOST;
  }

  private Optional<Amount> single(int at, Optional<Bound> bound) {
    Optional<Figure> figure = figure(at);
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    Numeral numeral = figure.get().numeral();
    Optional<Lexemes.Hit> after = words.after().at(pieces, numeral.end());
    Bound meant =
        bound
            .filter(AmountReader::isStrict)
            .or(() -> after.map(hit -> Bound.named(hit.row().column(2))))
            .or(() -> bound)
            .orElse(Bound.EXACTLY);
    boolean bounded = bound.isPresent() || after.isPresent();
    Amount amount = Amount.of(numeral, meant, bounded, figure.get().money());
    return Optional.of(after.map(hit -> amount.endingAt(hit.end())).orElse(amount));
  }

  /** {@code half of its 40 tanks} are 20; the number within decides whether it is a year. */
  Optional<Amount> share(int start) {
    Optional<Lexemes.Hit> share = words.shares().at(pieces, start);
    if (share.isEmpty()) {
      return Optional.empty();
    }
    int at = CountedNoun.behindDeterminers(pieces, share.get().end());
    BigDecimal part = new BigDecimal(share.get().row().column(2));
    return single(at, Optional.empty())
        .filter(whole -> !whole.numeral().vague())
        .map(whole -> whole.times(part));
  }

  private Optional<Amount> range(int at) {
    Optional<Figure> here = figure(at); // most ranges have no words before their first number
    for (RangeWords range : words.ranges()) {
      if (!pieces.startsWith(at, range.opening())) {
        continue;
      }
      Optional<Figure> from =
          range.opening().isEmpty() ? here : figure(at + range.opening().size());
      if (from.isEmpty()
          || !pieces.startsWith(from.get().numeral().end(), range.joint())
          || isApart(at)) {
        continue;
      }
      int next = from.get().numeral().end() + range.joint().size();
      Optional<Figure> to = figure(next);
      if (to.isPresent() && !isRetold(from.get(), to.get(), next)) {
        Numeral low = sharedScale(from.get().numeral(), to.get().numeral());
        if (low.value().compareTo(to.get().numeral().value()) < 0) {
          Amount amount = Amount.range(low, to.get().numeral(), money(from.get(), to.get()));
          return Optional.of(amount.endingAt(behindDoubt(range, amount.end())));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code 5 million euros or $6 million}: one sum in two currencies, and no range. */
  private boolean isRetold(Figure from, Figure to, int next) {
    boolean other =
        from.money().isPresent()
            && to.money().isPresent()
            && !from.money().get().codes().equals(to.money().get().codes());
    return other && words.retold().endsAt(pieces, next);
  }

  /** {@code hundreds, perhaps thousands, of rockets}: a doubt in commas closes with one. */
  private int behindDoubt(RangeWords range, int end) {
    boolean closes =
        range.joint().get(0).equals(",")
            && pieces.lower(end).equals(",")
            && pieces.lower(end + 1).equals("of");
    return closes ? end + 1 : end;
  }

  private boolean isApart(int at) {
    return words.apart().stream()
        .map(RangeWords::opening)
        .anyMatch(opening -> pieces.startsWith(at - opening.size(), opening));
  }

  /** In {@code 2 to 3 million} the two are millions as well. */
  private static Numeral sharedScale(Numeral from, Numeral to) {
    boolean plain = from.scale().compareTo(BigDecimal.ONE) == 0 && !from.vague();
    boolean smaller = from.value().multiply(to.scale()).compareTo(to.value()) < 0;
    return plain && smaller ? from.times(to.scale()) : from;
  }

  private record Figure(Numeral numeral, Optional<Amount.Money> money) {}

  private static Optional<Amount.Money> money(Figure from, Figure to) {
    return from.money().isPresent() && to.money().isPresent()
        ? Optional.of(from.money().get().and(to.money().get()))
        : from.money().or(to::money);
  }

  private Optional<Figure> figure(int start) {
    Optional<Currencies.Hit> sign = currencies.sign(pieces, start).or(() -> unknownSign(start));
    int at = sign.map(Currencies.Hit::end).orElse(start);
    Optional<Amount.Money> money =
        sign.map(hit -> new Amount.Money(hit.end() - 1, isTorn(start) ? Set.of() : hit.codes()));
    return words
        .numerals()
        .at(pieces, at, money.isPresent())
        .filter(numeral -> sign.isEmpty() || isSum(start, at, numeral))
        .map(numeral -> new Figure(numeral, money));
  }

  private Optional<Currencies.Hit> unknownSign(int at) {
    return Optional.of(new Currencies.Hit(at + 1, Set.<String>of()))
        .filter(hit -> isMark(at) && pieces.isGlued(hit.end()));
  }

  /** {@code Q$5 million}: capitals before a sign make it another one. */
  private boolean isTorn(int sign) {
    return pieces.isGlued(sign) && pieces.at(sign - 1).filter(Pieces.Piece::isCapital).isPresent();
  }

  /**
   * Letters are no sign before small numbers ({@code RM 70}), one letter only right before them.
   */
  private boolean isSum(int sign, int at, Numeral numeral) {
    boolean marked = IntStream.range(sign, at).anyMatch(this::isMark);
    boolean scaled = numeral.scale().compareTo(BigDecimal.ONE) > 0;
    boolean letter = pieces.lower(at - 1).length() == 1;
    return marked
        || (letter
            ? scaled && pieces.isGlued(at) && !pieces.isGlued(sign)
            : numeral.value().compareTo(LEAST_IN_LETTERS) >= 0);
  }

  private boolean isMark(int at) {
    return Character.getType(pieces.lower(at).isEmpty() ? ' ' : pieces.lower(at).charAt(0))
        == Character.CURRENCY_SYMBOL;
  }
}
