package org.waybill.mention;

import com.google.common.base.Suppliers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waybill.mention.words.Lexemes;
import org.waybill.mention.words.Pieces;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;

/**
 * Finds numbers of things: {@code as many as 1,000 containers}, {@code several dozen}. Numbers that
 * are part of a date, a designation ({@code S-300}), a calibre ({@code 155mm}), a label ({@code
 * Resolution 1718}) or an ordinal are left out. Words and their meaning stand in {@code
 * counts.tsv}.
 *
 * <p>What is counted is the {@code unit}: for shares the percent word, for measures the measure
 * ({@code km}); only the rest can be goods. "About N" gives N at both ends, "over N" gives N as
 * minimum. Sums of money are {@link SumFinder}'s.
 */
public final class CountFinder {

  private static final BigDecimal OLDEST_AGE = BigDecimal.valueOf(120);
  private static final BigDecimal EARLIEST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LATEST_YEAR = BigDecimal.valueOf(2099);

  private final CountWords words = CountWords.standard();
  private final KnownWords known;

  public CountFinder(KnownWords known) {
    this.known = known;
  }

  /**
   * All counts in sentence order, without overlap.
   *
   * @param characters the text that the sentence's spans count in
   * @param others what {@link DateFinder} and {@link SumFinder} found in the sentence; their
   *     numbers are no counts
   */
  public List<Mention.Count> find(
      Sentence sentence, String characters, List<? extends Mention> others) {
    Pieces pieces = Pieces.of(sentence);
    Set<Integer> taken = new HashSet<>();
    for (Mention other : others) {
      for (int token = other.first(); token <= other.last(); token++) {
        taken.add(token);
      }
    }
    Search search = new Search(sentence, characters, pieces, taken);
    int at = 0;
    while (at < pieces.size()) {
      at = search.step(at);
    }
    return List.copyOf(search.counts);
  }

  private final class Search {
    private final Sentence sentence;
    private final String characters;
    private final Pieces pieces;
    private final Set<Integer> taken;
    private final AmountReader amounts;
    private final CountedNoun nouns;
    private final List<Mention.Count> counts = new ArrayList<>();
    private final Phrases goods;
    private final Supplier<List<Phrases.Hit>> names;
    private final Supplier<List<Phrases.Hit>> designations;

    Search(Sentence sentence, String characters, Pieces pieces, Set<Integer> taken) {
      this.sentence = sentence;
      this.characters = characters;
      this.pieces = pieces;
      this.taken = taken;
      this.amounts = new AmountReader(words, known.currencies(), pieces);
      this.goods = known.goods();
      this.names = found(known.names(), known.places());
      this.designations = found(known.goods(), known.otherUses());
      this.nouns = new CountedNoun(pieces, taken, words.measures(), words.noCounts());
    }

    /** Asked only where a number stands, which most sentences have none of. */
    private Supplier<List<Phrases.Hit>> found(Phrases one, Phrases other) {
      return Suppliers.memoize(
          () -> Stream.of(one, other).flatMap(phrases -> phrases.find(sentence).stream()).toList());
    }

    /** Looks at one place and gives the next one to look at. */
    int step(int at) {
      if (isTaken(at)) {
        return at + 1;
      }
      Optional<Amount> share = amounts.share(at);
      if (share.isPresent() && !touches(at, share.get().end())) {
        return read(at, share.get());
      }
      Optional<Amount> amount = amounts.at(at);
      int end = amount.map(Amount::end).orElse(at + 1);
      int nothing = words.nothing().at(pieces, at).map(Lexemes.Hit::end).orElse(at);
      if (amount.isEmpty() || nothing >= end) {
        return Math.max(nothing, end);
      }
      if (touches(at, end) || isPartOfName(at, end) || !amount.get().saysSomething()) {
        return end;
      }
      return read(at, amount.get());
    }

    private int read(int at, Amount amount) {
      int end = amount.end();
      int first = pieces.lower(end).equals("-") ? end + 1 : end;
      if (words.noCounts().isAt(pieces, first)) {
        return end;
      }
      Optional<Lexemes.Hit> percent = words.percents().at(pieces, first);
      if (percent.isPresent()) {
        int last = percent.get().end() - 1;
        return behindWhole(add(at, last + 1, amount, Optional.of(last)));
      }
      return amount.money().isPresent() ? end : things(at, amount);
    }

    /** In {@code 60% of its 40 tanks} the 40 are those there are, not those that are told of. */
    private int behindWhole(int end) {
      int at =
          pieces.lower(end).equals("of") ? CountedNoun.behindDeterminers(pieces, end + 1) : end;
      return at <= end + 1
          ? end
          : amounts.at(at).filter(whole -> !touches(at, whole.end())).map(Amount::end).orElse(end);
    }

    private int things(int at, Amount amount) {
      int end = amount.end();
      OptionalInt noun = nouns.behind(end);
      if (noun.isEmpty()) {
        return stands(at, amount) ? add(at, end, amount, Optional.empty()) : end;
      }
      int unit = noun.getAsInt();
      if (isYear(amount) && !countsThough(at, end, unit)) {
        return end;
      }
      return add(at, unit + 1, amount, Optional.of(unit));
    }

    private int add(int first, int end, Amount amount, Optional<Integer> unit) {
      Span span = pieces.span(first, end - 1);
      counts.add(
          new Mention.Count(
              sentence.index(),
              pieces.get(first).token().index(),
              pieces.get(end - 1).token().index(),
              span,
              span.of(characters),
              amount.minimum(),
              amount.maximum(),
              amount.about(),
              unit.map(at -> pieces.get(at).token().index())));
      return end;
    }

    private boolean isTaken(int at) {
      return taken.contains(pieces.get(at).token().index());
    }

    private boolean touches(int from, int end) {
      for (int at = from; at < end; at++) {
        if (isTaken(at)) {
          return true;
        }
      }
      return false;
    }

    /** Parts of designations and labels, by what touches them and by what stands before. */
    private boolean isPartOfName(int at, int end) {
      boolean behind =
          pieces.continuesAfter(end)
              && !pieces.lower(end).equals("-")
              && !words.measures().isAt(pieces, end)
              && !words.noCounts().isAt(pieces, end);
      boolean designation =
          pieces.get(end - 1).token().entity().equals("PRODUCT")
              && pieces.tag(at - 1).isProperNoun()
              && !isBehindName(at);
      return behind
          || pieces.continuesBefore(at)
          || designation
          || IntStream.range(at, end).anyMatch(this::isInDesignation)
          || words.labels().endsAt(pieces, at);
    }

    /** {@code sent Ukraine 31 tanks}: no weapon is called after whom it is sent to. */
    private boolean isBehindName(int at) {
      int before = pieces.get(at).token().index() - 1;
      return names.get().stream().anyMatch(name -> name.last() == before);
    }

    /**
     * {@code Leopard 2}, and {@code Fath 360} where a hyphen is left out, also where the tagger
     * does not know them.
     */
    private boolean isInDesignation(int at) {
      int token = pieces.get(at).token().index();
      boolean known =
          designations.get().stream().anyMatch(hit -> hit.first() < token && token <= hit.last());
      return pieces.tag(at) == Tag.CD && (known || isWithoutHyphen(at));
    }

    private boolean isWithoutHyphen(int at) {
      return pieces
          .at(at - 1)
          .filter(Pieces.Piece::isProper)
          .filter(name -> !goods.keys(name.form() + "-" + pieces.get(at).form()).isEmpty())
          .isPresent();
    }

    /** Whether a number without a noun can be a count: not an age, nor the end of a name. */
    private boolean stands(int at, Amount amount) {
      BigDecimal value = amount.numeral().value();
      boolean one = value.compareTo(BigDecimal.ONE) == 0 && !amount.bounded();
      boolean exact = !amount.bounded() && !amount.numeral().vague();
      boolean named = exact && pieces.tag(at - 1).isNoun();
      boolean enclosed = isBreak(at - 1) && isBreak(amount.end());
      boolean age = enclosed && value.compareTo(OLDEST_AGE) <= 0;
      return !one && !named && !age && !isYear(amount);
    }

    private boolean isBreak(int at) {
      Tag tag = pieces.tag(at);
      return tag == Tag.COMMA
          || tag == Tag.OPENING_BRACKET
          || tag == Tag.CLOSING_BRACKET
          || tag == Tag.PERIOD;
    }

    /** Years are round and count a plural when they are none: {@code 2000 troops}. */
    private boolean countsThough(int at, int end, int unit) {
      boolean round = Pieces.isRound(pieces.get(end - 1).form());
      return round && pieces.get(unit).isPlural() && pieces.tag(at - 1) != Tag.DT;
    }

    /** Four bare figures of our time. */
    private boolean isYear(Amount amount) {
      BigDecimal value = amount.numeral().value();
      boolean ourTime = value.compareTo(EARLIEST_YEAR) >= 0 && value.compareTo(LATEST_YEAR) <= 0;
      return ourTime && amount.numeral().bare();
    }
  }
}
