package org.waybill.mention;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waybill.mention.time.TimeExpression;
import org.waybill.mention.time.TimeGrammar;
import org.waybill.mention.time.TimeRules;
import org.waybill.mention.words.Pieces;
import org.waybill.text.Sentence;
import org.waybill.text.Span;
import org.waybill.text.Tag;

/**
 * Finds words that say when: dates, weekdays, {@code last month}, {@code since September 2023}. The
 * words and the ways to put them together stand in {@code times.tsv}.
 *
 * <p>A bare year is a time only behind a word like {@code in} or {@code since}. Impossible dates
 * are none. What the words mean is known only with the day of issue: see {@link
 * TimeExpression#resolve}.
 */
public final class DateFinder {

  private final TimeRules rules = TimeRules.read();

  /**
   * All times in sentence order, the longest at each place, without overlap.
   *
   * @param characters the text that the sentence's spans count in
   */
  public List<Mention.When> find(Sentence sentence, String characters) {
    Pieces pieces = Pieces.of(sentence);
    TimeGrammar grammar = rules.over(pieces, sentence);
    List<Mention.When> found = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Optional<TimeGrammar.Reading> reading = longest(grammar, pieces, at);
      if (reading.isPresent()) {
        found.add(mention(sentence, characters, pieces, at, reading.get()));
        at = reading.get().end();
      } else {
        at++;
      }
    }
    return found;
  }

  private static Optional<TimeGrammar.Reading> longest(TimeGrammar grammar, Pieces pieces, int at) {
    TimeGrammar.Reading longest = null;
    for (TimeGrammar.Reading reading : grammar.standing(at)) {
      boolean longer = longest == null || reading.end() > longest.end();
      if (longer && isWhole(pieces, at, reading.end())) {
        longest = reading;
      }
    }
    return Optional.ofNullable(longest);
  }

  /** Not cut out of a longer word, a longer name ({@code the Sunday Times}) or a person's name. */
  private static boolean isWhole(Pieces pieces, int first, int end) {
    boolean cut = pieces.continuesBefore(first) || pieces.continuesAfter(end);
    boolean alone = end - first == 1 && pieces.get(first).isProper();
    boolean figures = IntStream.range(first, end).anyMatch(at -> pieces.get(at).isFigures());
    boolean named = isNameGoingOn(pieces, first, first - 1) || isNameGoingOn(pieces, end - 1, end);
    return !cut && (figures || !named) && !(alone && isBesideName(pieces, first));
  }

  private static boolean isNameGoingOn(Pieces pieces, int inside, int outside) {
    String entity = pieces.get(inside).token().entity();
    return !entity.isEmpty()
        && !entity.equals("DATE")
        && !entity.equals("TIME")
        && pieces.at(outside).filter(next -> next.token().entity().equals(entity)).isPresent();
  }

  /** {@code Theresa May}: a lone month's name behind an unknown proper name is one itself. */
  private static boolean isBesideName(Pieces pieces, int at) {
    boolean month =
        Arrays.stream(Month.values())
            .anyMatch(name -> name.name().equalsIgnoreCase(pieces.get(at).form()));
    boolean date = pieces.get(at).token().entity().equals("DATE");
    return month && !date && (pieces.tag(at - 1) == Tag.NNP || pieces.tag(at + 1) == Tag.NNP);
  }

  private static Mention.When mention(
      Sentence sentence, String characters, Pieces pieces, int first, TimeGrammar.Reading reading) {
    int last = reading.end() - 1;
    Span span = pieces.span(first, last);
    return new Mention.When(
        sentence.index(),
        pieces.get(first).token().index(),
        pieces.get(last).token().index(),
        span,
        span.of(characters),
        reading.time());
  }
}
