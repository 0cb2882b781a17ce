package org.waybill.dating;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waybill.mention.Mention;
import org.waybill.text.Sentence;
import org.waybill.text.Token;

/**
 * The weekday of the main clause of the opening, as in {@code officials said Friday}: news of that
 * very day, printed on it or soon after. A weekday elsewhere lies up to six days back, which says
 * nothing of the day of issue as long as nothing else dates what happened on it.
 */
final class WeekdaySigns {

  /** Also the kind of the clue: sibling articles ask for it. */
  static final String LEAD = "weekday of the opening";

  /** A weekday by itself is the last one of its name, today included. */
  static final int LONGEST = 6;

  private static final int SOON = 2;
  private static final int OVER_THE_WEEKEND = 3;
  private static final int WEEK = 7;

  List<Sign> find(ReadArticle story) {
    Optional<Sentence> lead = story.lead();
    return lead.stream()
        .flatMap(sentence -> story.mentions(sentence, Mention.When.class))
        .filter(when -> isMainClause(lead.orElseThrow(), when))
        .flatMap(when -> when.expression().weekday().map(day -> sign(when, day)).stream())
        .limit(1)
        .toList();
  }

  private static boolean isMainClause(Sentence sentence, Mention.When when) {
    return ReadArticle.verbAbove(sentence, when)
        .filter(verb -> verb.head() < 0 && verb.tag().isPast())
        .map(Token::index)
        .isPresent();
  }

  /** In how many days a paper brings what happened on that day: many have no weekend issue. */
  static int soon(DayOfWeek day) {
    return day == DayOfWeek.FRIDAY ? OVER_THE_WEEKEND : SOON;
  }

  private static Sign sign(Mention.When when, DayOfWeek day) {
    String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return new Sign(
        Sign.Rank.LEAD,
        LEAD,
        when.words(),
        when.span().start(),
        "the news is of " + name + ", so issued 0 to " + soon(day) + " days after a " + name,
        Optional.empty(),
        Optional.empty(),
        issue -> (issue.getDayOfWeek().getValue() - day.getValue() + WEEK) % WEEK <= soon(day),
        Optional.empty());
  }
}
