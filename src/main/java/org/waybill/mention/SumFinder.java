package org.waybill.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.Numeral;
import org.waybill.mention.words.Pieces;
import org.waybill.text.Sentence;
import org.waybill.text.Span;

/**
 * Finds sums of money: {@code nearly $2.3 billion}, {@code 500 million zloty}, {@code Rs 5,000
 * crore}. Bounds and ranges are those of counts. Words without a figure, such as {@code a
 * multi-million-dollar deal}, are no sum.
 */
public final class SumFinder {

  private final CountWords words = CountWords.standard();
  private final Currencies currencies;

  public SumFinder(KnownWords known) {
    this.currencies = known.currencies();
  }

  /**
   * All sums in sentence order, without overlap.
   *
   * @param characters the text that the sentence's spans count in
   */
  public List<Mention.Sum> find(Sentence sentence, String characters) {
    Search search = new Search(sentence, characters);
    int at = 0;
    while (at < search.pieces.size()) {
      at = search.step(at);
    }
    return List.copyOf(search.sums);
  }

  private final class Search {
    private final Sentence sentence;
    private final String characters;
    private final Pieces pieces;
    private final AmountReader amounts;
    private final CountedNoun nouns;
    private final List<Mention.Sum> sums = new ArrayList<>();

    Search(Sentence sentence, String characters) {
      this.sentence = sentence;
      this.characters = characters;
      this.pieces = Pieces.of(sentence);
      this.amounts = new AmountReader(words, currencies, pieces);
      this.nouns = new CountedNoun(pieces, Set.of(), words.measures(), words.noCounts());
    }

    /** Looks at one place and gives the next one to look at. */
    int step(int at) {
      Optional<Amount> amount = money(at);
      if (amount.isEmpty()) {
        return Math.max(at + 1, amounts.at(at).map(Amount::end).orElse(at));
      }
      add(at, amount.get(), false);
      return behindRetelling(amount.get());
    }

    private int behindRetelling(Amount told) {
      Optional<Lexemes.Hit> joint = words.retold().at(pieces, told.end());
      Optional<Amount> again =
          joint
              .flatMap(hit -> money(hit.end()))
              .filter(other -> codes(other).stream().noneMatch(codes(told)::contains));
      again.ifPresent(other -> add(joint.orElseThrow().end(), other, true));
      return again.map(Amount::end).orElse(told.end());
    }

    private static Set<String> codes(Amount amount) {
      return amount.money().orElseThrow().codes();
    }

    private Optional<Amount> money(int at) {
      return amounts
          .share(at)
          .filter(share -> withMoney(share).isPresent())
          .or(() -> amounts.at(at))
          .filter(Amount::saysSomething)
          .flatMap(this::withMoney);
    }

    /** With the name or sign behind it; empty where it is no money. */
    private Optional<Amount> withMoney(Amount amount) {
      int end = amount.end();
      boolean several = amount.numeral().vague() && pieces.lower(end).equals("of");
      int next = several || pieces.lower(end).equals("-") ? end + 1 : end;
      Optional<Currencies.Hit> name =
          currencies
              .name(pieces, next)
              .or(() -> currencies.sign(pieces, next).filter(hit -> isBehind(amount, hit)));
      if (name.isPresent() && isTurn(amount, next)) {
        return Optional.empty();
      }
      if (name.isPresent()) {
        int last = name.get().end() - 1;
        Amount.Money told = new Amount.Money(last, name.get().codes());
        return Optional.of(amount.endingAt(name.get().end()).in(told));
      }
      boolean goesOn = pieces.continuesAfter(end) && !pieces.lower(end).equals("-");
      return amount.money().isPresent()
          ? Optional.of(amount).filter(sum -> !goesOn)
          : named(amount);
    }

    /** {@code a million-dollar deal} is a manner of speaking. */
    private boolean isTurn(Amount amount, int name) {
      Numeral numeral = amount.numeral();
      return amount.money().isEmpty()
          && pieces.lower(name - 1).equals("-")
          && numeral.value().compareTo(numeral.scale()) == 0;
    }

    /** {@code 5 million $}; in {@code 5 and $7 million} the sign is of the next sum. */
    private boolean isBehind(Amount amount, Currencies.Hit sign) {
      return amount.money().isEmpty() && amounts.at(sign.end()).isEmpty();
    }

    /** {@code 5 million Ruritanian dollars}: a currency's name that others go before. */
    private Optional<Amount> named(Amount amount) {
      OptionalInt noun = nouns.behind(amount.end());
      if (noun.isEmpty() || noun.getAsInt() <= amount.end()) {
        return Optional.empty();
      }
      int at = noun.getAsInt();
      boolean unknown = pieces.get(at - 1).isCapital();
      return currencies
          .name(pieces, at)
          .filter(hit -> hit.end() == at + 1)
          .map(hit -> new Amount.Money(at, unknown ? Set.of() : hit.codes()))
          .map(told -> amount.endingAt(at + 1).in(told));
    }

    private void add(int first, Amount amount, boolean retold) {
      Span span = pieces.span(first, amount.end() - 1);
      sums.add(
          new Mention.Sum(
              sentence.index(),
              pieces.get(first).token().index(),
              pieces.get(amount.end() - 1).token().index(),
              span,
              span.of(characters),
              amount.minimum(),
              amount.maximum(),
              pieces.get(amount.money().orElseThrow().at()).token().index(),
              new HashSet<>(codes(amount)),
              retold));
    }
  }
}
