package org.waybill.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waybill.mention.Mention;
import org.waybill.mention.time.TimeExpression;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/** Days between two bounds, both inclusive; an empty bound is not known. */
record Days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  boolean areBounded() {
    return earliest.isPresent() && latest.isPresent();
  }

  /**
   * The days of which the clause around a token tells, when the article was issued on some of these
   * days; empty when it names no time. A bound that its words leave open stays open.
   */
  Optional<Days> ofClause(Sentence sentence, int token, List<Mention.When> times) {
    int verb = verb(sentence, token);
    List<TimeExpression.Days> told =
        times.stream()
            .filter(time -> time.sentence() == sentence.index())
            .filter(time -> verb(sentence, time.first()) == verb)
            .map(time -> time.expression().resolve(earliest, latest, true))
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Days(
                hull(told, TimeExpression.Days::earliest)
                    .flatMap(bounds -> bounds.min(Comparator.naturalOrder())),
                hull(told, TimeExpression.Days::latest)
                    .flatMap(bounds -> bounds.max(Comparator.naturalOrder()))));
  }

  private static Optional<Stream<LocalDate>> hull(
      List<TimeExpression.Days> told, Function<TimeExpression.Days, Optional<LocalDate>> bound) {
    return told.stream().allMatch(days -> bound.apply(days).isPresent())
        ? Optional.of(told.stream().flatMap(days -> bound.apply(days).stream()))
        : Optional.empty();
  }

  /** Index of the verb above a token; of the topmost word when there is none. */
  private static int verb(Sentence sentence, int from) {
    Token at = sentence.token(from);
    for (int steps = sentence.tokens().size(); steps > 0 && at.head() >= 0; steps--) {
      if (at.tag().isVerb()) {
        break;
      }
      at = sentence.token(at.head());
    }
    return at.index();
  }
}
