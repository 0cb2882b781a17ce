package org.waybill.mention;

import java.math.BigDecimal;
import java.util.Optional;
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

  private final CountWords words;
  private final Pieces pieces;

  AmountReader(CountWords words, Pieces pieces) {
    this.words = words;
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
    Amount amount = Amount.of(numeral, meant, bounded, figure.get().currency());
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
    for (RangeWords range : words.ranges()) {
      if (!pieces.startsWith(at, range.opening()) || isApart(at)) {
        continue;
      }
      Optional<Figure> from = figure(at + range.opening().size());
      if (from.isEmpty() || !pieces.startsWith(from.get().numeral().end(), range.joint())) {
        continue;
      }
      int next = from.get().numeral().end() + range.joint().size();
      Optional<Figure> to = figure(next);
      if (to.isPresent()) {
        Numeral low = sharedScale(from.get().numeral(), to.get().numeral());
        if (low.value().compareTo(to.get().numeral().value()) < 0) {
          Optional<Integer> currency = from.get().currency().or(to.get()::currency);
          Amount amount = Amount.range(low, to.get().numeral(), currency);
          return Optional.of(amount.endingAt(behindDoubt(range, amount.end())));
        }
      }
    }
    return Optional.empty();
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

  private record Figure(Numeral numeral, Optional<Integer> currency) {}

  private Optional<Figure> figure(int start) {
    Optional<Lexemes.Hit> sign =
        words.signs().at(pieces, start).filter(hit -> isOneWord(start, hit.end()));
    if (sign.isEmpty() && pieces.isGlued(start + 1) && isFigures(start + 1)) {
      sign = words.letters().at(pieces, start);
    }
    boolean money = sign.isPresent();
    int at = sign.map(Lexemes.Hit::end).orElse(start);
    Optional<Integer> currency = money ? Optional.of(at - 1) : Optional.empty();
    return words.numerals().at(pieces, at, money).map(numeral -> new Figure(numeral, currency));
  }

  /** {@code A$} is Australian money, {@code a $2 billion package} is not. */
  private boolean isOneWord(int start, int end) {
    return IntStream.range(start + 1, end).allMatch(pieces::isGlued);
  }

  private boolean isFigures(int at) {
    return pieces.at(at).filter(Pieces.Piece::isFigures).isPresent();
  }
}
